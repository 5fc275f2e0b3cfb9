using Pulumi;
using Sdk.Tests.Deployments.StandIn;
using Shouldly;
using Xunit;

namespace Sdk.Tests.Deployments;

/// <summary>Programs started as the language host starts them: all they know is in the environment. One after the other, since there is one environment.</summary>
public sealed class HostedRunTests : IDisposable
{
    private readonly StandInEngine _engine = new();
    private readonly List<string> _variables = [];

    public void Dispose()
    {
        foreach (var variable in _variables)
        {
            Environment.SetEnvironmentVariable(variable, null);
        }

        Environment.ExitCode = 0;
    }

    [Fact]
    public async Task Program_OfTheHost_RunsAgainstItsEngineAndSaysOnceThatTheSdkIsBundled()
    {
        await using var server = await StartAsync();

        var exitCode = await Pulumi.Deployment.RunAsync(() => _ = new Thing("thing"));

        exitCode.ShouldBe(0);
        _engine.Registration("thing").Parent.ShouldBe("urn:pulumi:dev::proj::pulumi:pulumi:Stack::proj-dev");
        var warning = _engine.Logs.Single();
        warning.Severity.ShouldBe(Pulumirpc.LogSeverity.Warning);
        warning.Message.ShouldContain("-p:PulumiSdk=official");
    }

    [Fact]
    public async Task Program_OfOurPreview_SaysNothingAboutTheSdk()
    {
        await using var server = await StartAsync();
        Set("LGTM_OFFLINE_ENGINE", "1");

        await Pulumi.Deployment.RunAsync(() => _ = new Thing("thing"));

        _engine.Logs.ShouldBeEmpty();
    }

    [Fact]
    public async Task Program_ThatFails_SetsTheExitCodeOfTheProcess()
    {
        await using var server = await StartAsync();

        var exitCode = await Pulumi.Deployment.RunAsync(() => Fail());

        exitCode.ShouldBe(32);
        Environment.ExitCode.ShouldBe(32);
    }

    [Fact]
    public async Task Program_WithoutTheHost_SaysWhatToDo()
    {
        var failure = await Should.ThrowAsync<InvalidOperationException>(() => Pulumi.Deployment.RunAsync(() => Fail()));

        failure.Message.ShouldContain("`make preview`");
    }

    private static void Fail() => throw new RunException("friendly");

    private async Task<GrpcServer> StartAsync()
    {
        var server = await GrpcServer.StartAsync((method, message) => EngineMethods.AnswerAsync(_engine, method, message));
        Set("PULUMI_MONITOR", server.Address);
        Set("PULUMI_ENGINE", server.Address);
        Set("PULUMI_PROJECT", "proj");
        Set("PULUMI_STACK", "dev");
        Set("PULUMI_DRY_RUN", "false");
        Set("PULUMI_QUERY_MODE", "false");
        Set("PULUMI_PARALLEL", "16");
        return server;
    }

    private void Set(string variable, string value)
    {
        _variables.Add(variable);
        Environment.SetEnvironmentVariable(variable, value);
    }
}
