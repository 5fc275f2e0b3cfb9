namespace Lgtm.Cli.Cloud.Aws;

/// <summary>Versions of EKS add-ons the simulated cloud names as default: plausible, and not a claim about what AWS offers today.</summary>
internal static class AddonVersions
{
    public static string DefaultOf(string addon)
    {
        return addon switch
        {
            "vpc-cni" => "v1.21.1-eksbuild.1",
            "coredns" => "v1.13.1-eksbuild.1",
            "kube-proxy" => "v1.35.0-eksbuild.2",
            "aws-ebs-csi-driver" => "v1.55.0-eksbuild.1",
            "eks-pod-identity-agent" => "v1.3.10-eksbuild.1",
            "metrics-server" => "v0.8.0-eksbuild.6",
            _ => "v1.0.0-eksbuild.1",
        };
    }
}
