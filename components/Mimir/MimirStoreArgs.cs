using Lgtm.Components.Charts;
using Lgtm.Components.Storage;
using Pulumi;

namespace Lgtm.Components.Mimir;

/// <summary>Where Mimir keeps its data: three buckets, because it refuses to start when two stores share one.</summary>
public sealed class MimirStoreArgs : ResourceArgs
{
    /// <summary>Bucket of metric blocks.</summary>
    [Input("blocksBucket")]
    public required Input<string> BlocksBucket { get; init; }

    /// <summary>Bucket of recording and alerting rules.</summary>
    [Input("rulerBucket")]
    public required Input<string> RulerBucket { get; init; }

    /// <summary>Bucket of the Alertmanager's configuration and state.</summary>
    [Input("alertmanagerBucket")]
    public required Input<string> AlertmanagerBucket { get; init; }

    /// <summary>IAM role of the service account. Default: none, the role is associated by EKS Pod Identity.</summary>
    [Input("roleArn")]
    public Input<string>? RoleArn { get; init; }
}

/// <summary>What the values of Mimir follow from.</summary>
internal sealed record MimirInputs(BackendInputs Common, MimirStoreArgs Mimir, RetentionArgs MetricRetention) : BackendInputs(Common);
