namespace Lgtm.Components.Charts;

/// <summary>Every chart version and every image tag that differs from its chart's own.</summary>
internal static class PinnedCharts
{
    /// <summary>
    /// The chart deploys Loki 2.9, which has no OTLP route, no structured metadata and no support for EKS Pod Identity. This is the release that the
    /// maintained Loki chart runs, so that a later move to that chart changes no version.
    /// </summary>
    public const string LokiImageTag = "3.7.6";

    public const string NewestClusterAutoscalerImageTag = "v1.36.0";

    /// <summary>The autoscaler follows the minor version of Kubernetes. Source: the tags of kubernetes/autoscaler, and those that kOps chooses.</summary>
    public static readonly IReadOnlyDictionary<string, string> ClusterAutoscalerImageTags = new Dictionary<string, string>()
    {
        ["1.33"] = "v1.33.5",
        ["1.34"] = "v1.34.4",
        ["1.35"] = "v1.35.2",
        ["1.36"] = NewestClusterAutoscalerImageTag,
    };

    public static PinnedChart LgtmDistributed { get; } = new("lgtm-distributed", "https://grafana.github.io/helm-charts", "3.0.1", "^12.1.1");

    public static PinnedChart Loki { get; } = new("loki", "https://grafana-community.github.io/helm-charts", "18.11.0", "3.7.6");

    /// <summary>The last line that runs without Kafka.</summary>
    public static PinnedChart TempoDistributed { get; } = new("tempo-distributed", "https://grafana-community.github.io/helm-charts", "2.26.2", "2.10.7");

    public static PinnedChart MimirDistributed { get; } = new("mimir-distributed", "https://grafana.github.io/helm-charts", "6.2.0", "3.2.0");

    public static PinnedChart Grafana { get; } = new("grafana", "https://grafana-community.github.io/helm-charts", "12.11.1", "13.2.0");

    public static PinnedChart OpenTelemetryCollector { get; } =
        new("opentelemetry-collector", "https://open-telemetry.github.io/opentelemetry-helm-charts", "0.170.0", "0.158.0");

    public static PinnedChart AwsLoadBalancerController { get; } =
        new("aws-load-balancer-controller", "https://aws.github.io/eks-charts", "3.5.0", "v3.5.0");

    public static PinnedChart ClusterAutoscaler { get; } = new("cluster-autoscaler", "https://kubernetes.github.io/autoscaler", "9.59.0", "1.35.0");
}
