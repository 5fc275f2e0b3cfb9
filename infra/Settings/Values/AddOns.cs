namespace Lgtm.Infra.Settings;

/// <summary>Names of the EKS add-ons that a cluster has.</summary>
internal static class AddOns
{
    public static readonly IReadOnlyList<string> OfNodeGroups =
        ["vpc-cni", "kube-proxy", "eks-pod-identity-agent", "coredns", "aws-ebs-csi-driver", "metrics-server"];

    /// <summary>Auto Mode brings the others, and keeps them current by itself.</summary>
    public static readonly IReadOnlyList<string> OfAutoMode = ["metrics-server"];
}
