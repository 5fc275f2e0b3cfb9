using Google.Protobuf.WellKnownTypes;
using Lgtm.Cli.Engine;
using Pulumirpc;

namespace Cli.Tests.Engine;

public sealed class OutputsTests
{
    [Fact]
    public async Task Outputs_OfAComponent_AreKept()
    {
        await using var engine = await EngineUnderTest.StartAsync();
        var store = await engine.RegisterAsync("shop:index:Store", "store", custom: false);

        await engine.CallAsync<Empty>(
            "ResourceMonitor/RegisterResourceOutputs",
            new RegisterResourceOutputsRequest { Urn = store.Urn, Outputs = WireValue.Map(("url", WireValue.Of("http://store"))).StructValue });

        engine.Offline.Registry.TryGet(store.Urn, out var recorded).ShouldBeTrue();
        recorded!.Outputs.Fields["url"].StringValue.ShouldBe("http://store");
    }

    [Fact]
    public async Task Outputs_OfSomethingUnregistered_AreRefused()
    {
        await using var engine = await EngineUnderTest.StartAsync();

        var refused = await Should.ThrowAsync<CallFailedException>(
            () => engine.CallAsync<Empty>("ResourceMonitor/RegisterResourceOutputs", new RegisterResourceOutputsRequest { Urn = "urn:pulumi:dev::shop::a:b:C::d" }));

        refused.Message.ShouldContain("is not registered");
    }

    [Fact]
    public async Task Outputs_RegisteredTwice_AreRefused()
    {
        await using var engine = await EngineUnderTest.StartAsync();
        var store = await engine.RegisterAsync("shop:index:Store", "store", custom: false);
        var outputs = new RegisterResourceOutputsRequest { Urn = store.Urn, Outputs = new() };
        await engine.CallAsync<Empty>("ResourceMonitor/RegisterResourceOutputs", outputs);

        var refused = await Should.ThrowAsync<CallFailedException>(() => engine.CallAsync<Empty>("ResourceMonitor/RegisterResourceOutputs", outputs));

        refused.Message.ShouldContain("registered twice");
    }

    [Fact]
    public async Task SecretInput_ComesBackAsASecretOutput()
    {
        await using var engine = await EngineUnderTest.StartAsync();

        var answer = await engine.RegisterAsync(
            "aws:ec2/vpc:Vpc", "main", with: request => request.Object.Fields["cidrBlock"] = WireValue.Secret(WireValue.Of("10.0.0.0/16")));

        WireValue.IsSecret(answer.Object.Fields["cidrBlock"]).ShouldBeTrue();
    }

    [Fact]
    public async Task AdditionalSecretOutput_IsMarked()
    {
        await using var engine = await EngineUnderTest.StartAsync();

        var answer = await engine.RegisterAsync("aws:ec2/vpc:Vpc", "main", with: request => request.AdditionalSecretOutputs.Add("arn"));

        WireValue.IsSecret(answer.Object.Fields["arn"]).ShouldBeTrue();
    }

    [Fact]
    public async Task Input_WithAnUnknownInside_IsLeftOutOfTheAnswer()
    {
        await using var engine = await EngineUnderTest.StartAsync();

        var answer = await engine.RegisterAsync("aws:ec2/vpc:Vpc", "main", with: request =>
        {
            request.Object.Fields["tags"] = WireValue.Map(("owner", WireValue.Of(WireValue.Unknown)));
            request.Object.Fields["cidrBlock"] = WireValue.Of("10.0.0.0/16");
        });

        answer.Object.Fields.ShouldNotContainKey("tags");
        answer.Object.Fields["cidrBlock"].StringValue.ShouldBe("10.0.0.0/16");
    }

    [Fact]
    public async Task UnknownMode_AnswersNeitherIdNorComputedOutputs()
    {
        await using var engine = await EngineUnderTest.StartAsync(unknown: true);

        var answer = await engine.RegisterAsync("aws:ec2/vpc:Vpc", "main", with: request => request.Object.Fields["cidrBlock"] = WireValue.Of("10.0.0.0/16"));

        answer.Id.ShouldBeEmpty();
        answer.Object.Fields.Keys.ShouldBe(["cidrBlock"]);
    }

    [Fact]
    public async Task ImportedResource_HasTheIdItIsImportedBy()
    {
        await using var engine = await EngineUnderTest.StartAsync();

        var answer = await engine.RegisterAsync("aws:ec2/vpc:Vpc", "main", with: request => request.ImportId = "vpc-1");

        answer.Id.ShouldBe("vpc-1");
    }

    [Fact]
    public async Task ReadResource_IsRecordedAsRead()
    {
        await using var engine = await EngineUnderTest.StartAsync();

        var answer = await engine.CallAsync<ReadResourceResponse>(
            "ResourceMonitor/ReadResource",
            new ReadResourceRequest { Id = "vpc-1", Type = "aws:ec2/vpc:Vpc", Name = "main", Parent = engine.StackUrn });

        engine.Offline.Registry.TryGet(answer.Urn, out var recorded).ShouldBeTrue();
        recorded!.ReadId.ShouldBe("vpc-1");
    }
}
