namespace Lgtm.Infra;

/// <summary>Names of the stack's outputs: a contract with scripts and with other stacks.</summary>
internal static class StackOutputs
{
    public const string GrafanaUrl = "grafanaUrl";
    public const string GrafanaAdminSecretName = "grafanaAdminSecretName";
    public const string OtlpGrpcEndpoint = "otlpGrpcEndpoint";
    public const string OtlpHttpEndpoint = "otlpHttpEndpoint";
    public const string OtelEnvironment = "otelEnvironment";
    public const string LokiUrl = "lokiUrl";
    public const string MimirUrl = "mimirUrl";
    public const string TempoUrl = "tempoUrl";
    public const string Kubeconfig = "kubeconfig";
    public const string BucketNames = "bucketNames";
    public const string ClusterName = "clusterName";
}
