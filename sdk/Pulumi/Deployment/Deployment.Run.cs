using System.Collections.Immutable;
using System.Diagnostics;
using Pulumi.Engine;

namespace Pulumi;

public sealed partial class Deployment
{
    /// <summary>Fails the run unless the CLI's version is within this range.</summary>
    public static Task RequirePulumiVersionAsync(string pulumiVersionRange) => Current.Engine.RequirePulumiVersionAsync(pulumiVersionRange);

    public static Task<int> RunAsync(Action action) => RunAsync(() =>
    {
        action();
        return Task.CompletedTask;
    });

    public static Task<int> RunAsync(Func<IDictionary<string, object?>> func) => RunAsync(() => Task.FromResult(func()));

    public static Task<int> RunAsync(Func<Task> func) => RunAsync(async () =>
    {
        await func();
        return (IDictionary<string, object?>)ImmutableDictionary<string, object?>.Empty;
    });

    public static Task<int> RunAsync(Func<Task<IDictionary<string, object?>>> func, StackOptions? options = null) =>
        RunUnderEngineAsync(runner => runner.RunAsync(func, options));

    public static Task<int> RunAsync<TStack>()
        where TStack : Stack, new()
        => RunUnderEngineAsync(runner => runner.RunAsync(StackFactory.New<TStack>));

    public static Task<int> RunAsync<TStack>(IServiceProvider serviceProvider)
        where TStack : Stack
        => RunUnderEngineAsync(runner => runner.RunAsync(() => StackFactory.From<TStack>(serviceProvider)));

    /// <summary>Runs a program as this deployment; the caller's own run, if any, stays what it was.</summary>
    internal async Task<T> AsCurrentAsync<T>(Func<Runner, Task<T>> run)
    {
        Flowing.Value = this;
        return await run(Runner);
    }

    private static async Task<int> RunUnderEngineAsync(Func<Runner, Task<int>> run)
    {
        var settings = RunSettings.FromEnvironment(Environment.GetEnvironmentVariable);
        var deployment = new Deployment(
            settings,
            new MonitorClient(GrpcConnection.To(settings.MonitorAddress)),
            new EngineClient(GrpcConnection.To(settings.EngineAddress)),
            ConfigValues.FromEnvironment(Environment.GetEnvironmentVariable));

        // Every resource needs the answer. Asked aside, the connection is made while the program starts to build.
        _ = Task.Run(() => deployment.Features.ResourceReferences);
        await DebuggerIfWantedAsync();
        var exitCode = await deployment.AsCurrentAsync(runner =>
        {
            BundledSdkNotice.Give(deployment.Logger);
            return run(runner);
        });

        // A program need not return the code itself.
        return exitCode == 0 ? exitCode : Environment.ExitCode = exitCode;
    }

    private static async Task DebuggerIfWantedAsync()
    {
        while (Environment.GetEnvironmentVariable("PULUMI_ATTACH_DEBUGGER") == "true" && !Debugger.IsAttached)
        {
            await Task.Delay(100);
        }
    }
}
