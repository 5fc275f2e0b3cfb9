namespace Lgtm.Components.Cluster;

/// <summary>Names of the EKS add-ons in use.</summary>
internal static class AddOnName
{
    public const string VpcCni = "vpc-cni";
    public const string KubeProxy = "kube-proxy";
    public const string PodIdentityAgent = "eks-pod-identity-agent";
    public const string CoreDns = "coredns";
    public const string EbsCsiDriver = "aws-ebs-csi-driver";
    public const string MetricsServer = "metrics-server";

    /// <summary>
    /// Without these, a node does not become ready or its first pods get no credentials. They run as DaemonSets, so they need no node to be installed.
    /// </summary>
    public static readonly IReadOnlyList<string> BeforeNodes = [VpcCni, KubeProxy, PodIdentityAgent];

    /// <summary>These wait for a node to run on.</summary>
    public static readonly IReadOnlyList<string> AfterNodes = [CoreDns, EbsCsiDriver, MetricsServer];

    /// <summary>Auto Mode brings all but the metrics server.</summary>
    public static IReadOnlyList<string> InstalledBy(Compute compute)
    {
        return compute == Compute.AutoMode ? [MetricsServer] : [.. BeforeNodes, .. AfterNodes];
    }
}
