using Pulumi;
using Pulumi.Engine;

namespace Sdk.Tests.Deployments.StandIn;

/// <summary>Runs a program against a stand-in.</summary>
internal static class StandInRun
{
    public static Task<int> RunAsync(StandInEngine engine, Action program, StackOptions? options = null) =>
        RunAsync(engine, engine, engine.IsDryRun, runner => runner.RunAsync(
            () =>
            {
                program();
                return Task.FromResult<IDictionary<string, object?>>(new Dictionary<string, object?>(StringComparer.Ordinal));
            },
            options));

    public static Task<int> RunAsync(StandInEngine engine, Func<Task<IDictionary<string, object?>>> program) =>
        RunAsync(engine, engine, engine.IsDryRun, runner => runner.RunAsync(program, options: null));

    public static Task<int> RunAsync<TStack>(StandInEngine engine)
        where TStack : Stack, new()
        => RunAsync(engine, engine, engine.IsDryRun, runner => runner.RunAsync(StackFactory.New<TStack>));

    public static Task<int> RunAsync(IMonitor monitor, IEngine engine, bool isDryRun, Func<Runner, Task<int>> run, string config = "", string secretKeys = "")
    {
        var settings = new RunSettings { Project = "proj", Stack = "dev", Organization = "acme", IsDryRun = isDryRun };
        var values = ConfigValues.FromEnvironment(variable => variable switch
        {
            "PULUMI_CONFIG" => config,
            "PULUMI_CONFIG_SECRET_KEYS" => secretKeys,
            _ => null,
        });
        return new Pulumi.Deployment(settings, monitor, engine, values).AsCurrentAsync(run);
    }
}
