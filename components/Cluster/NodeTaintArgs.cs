using Pulumi;

namespace Lgtm.Components.Cluster;

/// <summary>A taint on the nodes of a group.</summary>
public sealed class NodeTaintArgs : ResourceArgs
{
    /// <summary>Key of the taint. Allowed: 1 to 63 characters.</summary>
    [Input("key", required: true)]
    public required string Key { get; init; }

    /// <summary>Value of the taint. Default: none. Allowed: at most 63 characters.</summary>
    [Input("value")]
    public string? Value { get; init; }

    /// <summary>What the taint does. Default: pods that do not tolerate it are not scheduled.</summary>
    [Input("effect")]
    public TaintEffect Effect { get; init; } = TaintEffect.NoSchedule;
}
