using System.Collections.Concurrent;
using Pulumi.Engine;

namespace Pulumi;

/// <summary>What the engine can do. Each feature is asked for once, when something needs it; what every resource needs, at the start.</summary>
internal sealed class MonitorFeatures(IMonitor monitor)
{
    private readonly ConcurrentDictionary<string, Lazy<Task<bool>>> _answers = new(StringComparer.Ordinal);

    public Task<bool> ResourceReferences => SupportsAsync("resourceReferences");

    public Task<bool> OutputValues => SupportsAsync("outputValues");

    public Task<bool> AliasSpecs => SupportsAsync("aliasSpecs");

    public Task RequireDeletedWithAsync() => RequireAsync("deletedWith", "the DeletedWith option");

    public Task RequireReplaceWithAsync() => RequireAsync("replaceWith", "the ReplaceWith option");

    public Task RequireParameterizationAsync() => RequireAsync("parameterization", "parameterization");

    private Task<bool> SupportsAsync(string feature) =>
        _answers.GetOrAdd(feature, id => new Lazy<Task<bool>>(() => AskAsync(id))).Value;

    private async Task<bool> AskAsync(string feature)
    {
        try
        {
            return await monitor.SupportsFeatureAsync(feature);
        }
        catch (RpcException exception) when (exception.Status == RpcStatus.Unimplemented)
        {
            // An engine that does not know the question does not know the feature.
            return false;
        }
    }

    private async Task RequireAsync(string feature, string use)
    {
        if (!await SupportsAsync(feature))
        {
            throw new InvalidOperationException($"The Pulumi CLI does not support {use}. Please update the Pulumi CLI.");
        }
    }
}
