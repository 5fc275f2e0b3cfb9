using System.Collections.Immutable;

namespace Pulumi.Testing;

/// <summary>Runs a program against mocks.</summary>
internal static class MockRun
{
    public static async Task<ImmutableArray<Resource>> TestAsync(IMocks mocks, TestOptions? options, Func<Runner, Task<int>> run)
    {
        var engine = new MockEngine();
        var monitor = new MockMonitor(mocks);
        var deployment = new Deployment(Settings(options), monitor, engine, ConfigValues.FromEnvironment(Environment.GetEnvironmentVariable));
        await deployment.AsCurrentAsync(run);
        return engine.Failure() is { } failure ? throw failure : monitor.Resources();
    }

    /// <summary>The stack that a function needs is of no interest to its test.</summary>
    public static async Task<(ImmutableArray<Resource> Resources, IDictionary<string, object?> Outputs)> TestAsync(
        IMocks mocks, TestOptions options, Func<Task<IDictionary<string, object?>>> createResources)
    {
        IDictionary<string, object?> outputs = ImmutableDictionary<string, object?>.Empty;
        var resources = await TestAsync(mocks, options, runner => runner.RunAsync(async () =>
        {
            var stack = new TestStack();
            outputs = await createResources();
            return stack;
        }));
        return (resources.RemoveAll(resource => resource is TestStack), outputs);
    }

    private static RunSettings Settings(TestOptions? options) => new()
    {
        Project = options?.ProjectName ?? "project",
        Stack = options?.StackName ?? "stack",
        Organization = options?.OrganizationName ?? "organization",
        RootDirectory = options?.RootDirectory,
        IsDryRun = options?.IsPreview ?? true,
    };
}
