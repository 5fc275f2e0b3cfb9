using Pulumi;

namespace Lgtm.Components.Network;

/// <summary>A record of accepted and refused connections of a <see cref="ClusterNetwork"/>, in a CloudWatch log group of its own.</summary>
public sealed class FlowLogsArgs : ResourceArgs
{
    /// <summary>Days until a record expires. Default: 30. Allowed: the values that CloudWatch offers, from 1 to 3653.</summary>
    [Input("retentionDays")]
    public int RetentionDays { get; init; } = 30;
}
