using Google.Protobuf.WellKnownTypes;
using Lgtm.Cli.Engine;
using Pulumirpc;

namespace Cli.Tests.Engine;

public sealed class ProtocolTests
{
    [Theory]
    [InlineData("resourceReferences", true)]
    [InlineData("aliasSpecs", true)]
    [InlineData("outputValues", true)]
    [InlineData("deletedWith", true)]
    [InlineData("timeTravel", false)]
    public async Task Feature_IsSupported_WhenTheRealEngineHasIt(string feature, bool supported)
    {
        await using var engine = await EngineUnderTest.StartAsync();

        var answer = await engine.CallAsync<SupportsFeatureResponse>("ResourceMonitor/SupportsFeature", new SupportsFeatureRequest { Id = feature });

        answer.HasSupport.ShouldBe(supported);
    }

    [Fact]
    public async Task Method_ThatDoesNotExist_IsUnimplemented()
    {
        await using var engine = await EngineUnderTest.StartAsync();

        var (status, message, _) = await engine.PostAsync("ResourceMonitor/Nothing", EngineUnderTest.Frame(new Empty()));

        status.ShouldBe("12");
        message.ShouldContain("no method '/pulumirpc.ResourceMonitor/Nothing'");
    }

    [Theory]
    [InlineData(new byte[] { 0, 0 }, "13")]
    [InlineData(new byte[] { 0, 0, 0, 0, 9, 1 }, "13")]
    [InlineData(new byte[] { 1, 0, 0, 0, 0 }, "12")]
    public async Task Frame_ThatIsCutShortOrCompressed_IsRefused(byte[] frame, string expected)
    {
        await using var engine = await EngineUnderTest.StartAsync();

        var (status, _, _) = await engine.PostAsync("ResourceMonitor/SupportsFeature", frame);

        status.ShouldBe(expected);
    }

    [Fact]
    public async Task Message_LargerThanAWebServersDefaultLimit_IsAccepted()
    {
        await using var engine = await EngineUnderTest.StartAsync();
        var large = new string('x', 31_000_000);

        var answer = await engine.RegisterAsync("aws:ec2/vpc:Vpc", "main", with: request => request.Object.Fields["large"] = WireValue.Of(large));

        answer.Object.Fields["large"].StringValue.Length.ShouldBe(large.Length);
    }

    [Fact]
    public async Task Message_NestedDeeperThanAParsersDefaultLimit_IsAccepted()
    {
        await using var engine = await EngineUnderTest.StartAsync();
        var deep = Enumerable.Range(0, 60).Aggregate(WireValue.Of("bottom"), (inner, _) => WireValue.Map(("level", inner)));
        var frame = EngineUnderTest.Frame(new RegisterResourceRequest
        {
            Type = "kubernetes:core/v1:ConfigMap", Name = "deep", Custom = true, Object = WireValue.Map(("deep", deep)).StructValue,
        });

        var (status, _, _) = await engine.PostAsync("ResourceMonitor/RegisterResource", frame);

        status.ShouldBe("0");
    }

    [Fact]
    public async Task Calls_AtOnce_AreAllAnswered()
    {
        await using var engine = await EngineUnderTest.StartAsync();

        await Task.WhenAll(Enumerable.Range(0, 300).Select(i => engine.RegisterAsync("aws:ec2/vpc:Vpc", $"vpc-{i}")));

        engine.Offline.Registry.Resources.Count.ShouldBe(301);
    }

    [Fact]
    public async Task End_OfTheProgram_IsAnswered()
    {
        await using var engine = await EngineUnderTest.StartAsync();

        await engine.CallAsync<Empty>("ResourceMonitor/SignalAndWaitForShutdown", new Empty());

        engine.Offline.ProgramSignalledItsEnd.ShouldBeTrue();
    }

    [Fact]
    public async Task EphemeralMessages_AreNotKept()
    {
        await using var engine = await EngineUnderTest.StartAsync();

        await engine.CallAsync<Empty>("Engine/Log", new LogRequest { Severity = LogSeverity.Warning, Message = "passing", Ephemeral = true });
        await engine.CallAsync<Empty>("Engine/Log", new LogRequest { Severity = LogSeverity.Warning, Message = "staying" });

        engine.Offline.Journal.Messages.ShouldHaveSingleItem().Text.ShouldBe("staying");
    }

    [Fact]
    public async Task Function_NobodyTaughtTheCloud_IsRefusedWithWhatToDo()
    {
        await using var engine = await EngineUnderTest.StartAsync();

        var refused = await Should.ThrowAsync<CallFailedException>(() => engine.InvokeAsync("aws:rds/getCluster:getCluster"));

        refused.Message.ShouldBe("teach the simulated cloud to answer 'aws:rds/getCluster:getCluster'");
    }

    [Fact]
    public async Task Transforms_WhichWouldCallBack_AreRefused()
    {
        await using var engine = await EngineUnderTest.StartAsync();

        var refused = await Should.ThrowAsync<CallFailedException>(
            () => engine.RegisterAsync("aws:ec2/vpc:Vpc", "main", with: request => request.Transforms.Add(new Callback { Target = "127.0.0.1:1", Token = "t" })));

        refused.Message.ShouldContain("use resource transformations instead");
    }
}
