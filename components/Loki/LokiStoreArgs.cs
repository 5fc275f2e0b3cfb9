using Lgtm.Components.Charts;
using Lgtm.Components.Storage;
using Pulumi;

namespace Lgtm.Components.Loki;

/// <summary>Where Loki keeps its data.</summary>
public sealed class LokiStoreArgs : ResourceArgs
{
    /// <summary>Bucket of chunks and index.</summary>
    [Input("chunksBucket")]
    public required Input<string> ChunksBucket { get; init; }

    /// <summary>Bucket of rules.</summary>
    [Input("rulerBucket")]
    public required Input<string> RulerBucket { get; init; }

    /// <summary>IAM role of the service account. Default: none, the role is associated by EKS Pod Identity.</summary>
    [Input("roleArn")]
    public Input<string>? RoleArn { get; init; }
}

/// <summary>What the values of Loki follow from.</summary>
internal sealed record LokiInputs(BackendInputs Common, LokiStoreArgs Loki, RetentionArgs LogRetention) : BackendInputs(Common);
