using Lgtm.Components.Charts;
using Lgtm.Components.Storage;
using Pulumi;

namespace Lgtm.Components.Tempo;

/// <summary>Where Tempo keeps its data.</summary>
public sealed class TempoStoreArgs : ResourceArgs
{
    /// <summary>Bucket of trace blocks.</summary>
    [Input("tracesBucket")]
    public required Input<string> TracesBucket { get; init; }

    /// <summary>IAM role of the service account. Default: none, the role is associated by EKS Pod Identity.</summary>
    [Input("roleArn")]
    public Input<string>? RoleArn { get; init; }
}

/// <summary>What the values of Tempo follow from.</summary>
internal sealed record TempoInputs(BackendInputs Common, TempoStoreArgs Tempo, RetentionArgs TraceRetention) : BackendInputs(Common);
