using Pulumi;
using Sdk.Tests.Deployments.StandIn;
using Shouldly;
using Xunit;

namespace Sdk.Tests.Deployments;

public sealed class RunTests
{
    private readonly StandInEngine _engine = new();

    [Fact]
    public async Task Run_ThatSucceeds_SignalsTheEngineAndReturnsZero()
    {
        (await StandInRun.RunAsync(_engine, () => _ = new Thing("thing"))).ShouldBe(0);

        _engine.Shutdowns.ShouldBe(1);
    }

    [Fact]
    public async Task Run_WithALoggedError_ReturnsOneWithoutSignallingTheEngine()
    {
        (await StandInRun.RunAsync(_engine, () => Log.Error("bad luck"))).ShouldBe(1);

        _engine.Shutdowns.ShouldBe(0);
    }

    [Fact]
    public async Task Run_ThatThrows_ReportsOnceAndReturnsThirtyTwo()
    {
        (await StandInRun.RunAsync(_engine, () => throw new RunException("friendly"))).ShouldBe(32);

        _engine.Logs.Single().Message.ShouldBe("friendly");
        _engine.Shutdowns.ShouldBe(0);
    }

    [Fact]
    public async Task Run_WithAFailingOutput_FailsAlthoughNobodyAwaitsIt()
    {
        (await StandInRun.RunAsync(_engine, () => new Thing("thing").Urn.Apply(Fail("in apply")))).ShouldBe(32);

        _engine.Logs.Single().Message.ShouldBe("in apply");
    }

    [Fact]
    public async Task Run_WithAFailedResource_ReportsTheCauseNotItsFollowers()
    {
        (await StandInRun.RunAsync(_engine, () =>
        {
            var failing = new Thing("failing", new ThingArgs { Text = Output.Create("x").Apply(Fail("cause")) });
            _ = new Thing("follower", new ThingArgs { Text = failing.Text! });
        })).ShouldBe(32);

        _engine.Logs.Single().Message.ShouldBe("cause");
        _engine.Registrations.Select(request => request.Name).ShouldBe(["proj-dev"]);
    }

    [Fact]
    public async Task Run_ThatFails_DoesNotWaitForWhatNeverEnds()
    {
        var run = StandInRun.RunAsync(_engine, () =>
        {
            _ = Output.Create(new TaskCompletionSource<int>().Task);
            _ = new Thing("thing").Urn.Apply(Fail("done for"));
        });

        (await run.WaitAsync(TimeSpan.FromSeconds(5))).ShouldBe(32);
    }

    [Fact]
    public async Task Run_WhoseErrorCannotBeSent_ReturnsOne()
    {
        var engine = new StandInEngine { OnLog = _ => throw new InvalidOperationException("no connection") };

        (await StandInRun.RunAsync(engine, () => throw new RunException("friendly"))).ShouldBe(1);
    }

    [Fact]
    public async Task Run_WithAResourceException_HidesTheStackWhenAsked()
    {
        await StandInRun.RunAsync(_engine, () => throw new ResourceException("wrong size", resource: null, hideStack: true));
        await StandInRun.RunAsync(_engine, () => throw new ResourceException("wrong shape", resource: null));

        _engine.Logs.First().Message.ShouldBe("wrong size");
        _engine.Logs.Last().Message.ShouldContain("wrong shape\n   at ");
    }

    [Fact]
    public async Task Outputs_OfAStackClass_AreItsOutputProperties()
    {
        (await StandInRun.RunAsync<GoodStack>(_engine)).ShouldBe(0);

        var outputs = _engine.Outputs.Single();
        outputs.Urn.ShouldBe("urn:pulumi:dev::proj::pulumi:pulumi:Stack::proj-dev");
        outputs.Outputs.Fields.ToDictionary(output => output.Key, output => output.Value.StringValue)
            .ShouldBe(new Dictionary<string, string> { ["renamed"] = "a", ["Plain"] = "b" }, ignoreOrder: true);
    }

    [Fact]
    public async Task Outputs_OfAStackClass_MustBeAssigned()
    {
        (await StandInRun.RunAsync<ForgetfulStack>(_engine)).ShouldBe(32);

        _engine.Logs.Single().Message.ShouldBe(
            "Output(s) 'first, Second' have no value assigned. [Output] attributed properties must be assigned inside Stack constructor.");
    }

    [Fact]
    public async Task Outputs_OfAStackClass_MustBeOutputs()
    {
        (await StandInRun.RunAsync<MistypedStack>(_engine)).ShouldBe(32);

        _engine.Logs.Single().Message.ShouldContain("have incorrect type. [Output] attributed properties must be instances of Output<T>.");
    }

    [Theory]
    [InlineData("PULUMI_MONITOR")]
    [InlineData("PULUMI_ENGINE")]
    [InlineData("PULUMI_PROJECT")]
    [InlineData("PULUMI_STACK")]
    [InlineData("PULUMI_DRY_RUN")]
    [InlineData("PULUMI_QUERY_MODE")]
    [InlineData("PULUMI_PARALLEL")]
    public void Environment_WithoutAnEngine_NamesTheCliAndThePreview(string missing)
    {
        var failure = Should.Throw<InvalidOperationException>(() => RunSettings.FromEnvironment(name => name == missing ? null : Host(name)));

        failure.Message.ShouldStartWith("Program run without the Pulumi engine available; re-run using the `pulumi` CLI");
        failure.Message.ShouldContain("`make preview`");
        failure.Message.ShouldNotContain("\n");
    }

    [Fact]
    public void Environment_OfTheLanguageHost_IsRead()
    {
        var settings = RunSettings.FromEnvironment(Host);

        settings.MonitorAddress.ShouldBe("127.0.0.1:1234");
        settings.EngineAddress.ShouldBe("127.0.0.1:5678");
        (settings.Project, settings.Stack, settings.Organization, settings.RootDirectory).ShouldBe(("proj", "dev", "organization", null));
        settings.IsDryRun.ShouldBeTrue();
    }

    private static Func<string, string> Fail(string message) => _ => throw new RunException(message);

    private static string? Host(string name) => name switch
    {
        "PULUMI_MONITOR" => "127.0.0.1:1234",
        "PULUMI_ENGINE" => "127.0.0.1:5678",
        "PULUMI_PROJECT" => "proj",
        "PULUMI_STACK" => "dev",
        "PULUMI_DRY_RUN" => "true",
        "PULUMI_QUERY_MODE" => "false",
        "PULUMI_PARALLEL" => "16",
        _ => null,
    };

    private sealed class GoodStack : Stack
    {
        [Output("renamed")]
        public Output<string> First { get; } = Output.Create("a");

        [Output]
        public Output<string> Plain { get; } = Output.Create("b");
    }

    private sealed class ForgetfulStack : Stack
    {
        [Output("first")]
        public Output<string>? First { get; private set; }

        [Output]
        public Output<string>? Second { get; private set; }

        public void Forget() => (First, Second) = (null, null);
    }

    private sealed class MistypedStack : Stack
    {
        [Output]
        public string Text { get; } = "text";
    }
}
