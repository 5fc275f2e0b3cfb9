namespace Lgtm.Components.Capacity;

/// <summary>Where figures of a plan are published.</summary>
internal static class Sources
{
    public const string Project = "this project: no published figure";
    public const string Override = "override of this stack";
    public const string Charts = "the charts' own templates and values";
    public const string MimirDocs = "Mimir docs, planning capacity";
    public const string MimirSizes = "Mimir chart, small.yaml and large.yaml";
    public const string LokiDocs = "Loki docs, size the cluster";
    public const string LokiStack = "LokiStack sizes (OpenShift docs); Loki docs, size the cluster";
    public const string TempoDocs = "Tempo docs, size the cluster";
    public const string TempoStack = "TempoStack sizes (OpenShift docs)";
    public const string Collector = "Splunk docs, collector sizing";
    public const string GrafanaDocs = "Grafana docs, set up for high availability";
    public const string Kubernetes = "Kubernetes docs, disruptions and pod anti-affinity";
    public const string Ec2 = "EC2 price list, us-east-1, on demand, 2026-07; EKS node reserves";
}
