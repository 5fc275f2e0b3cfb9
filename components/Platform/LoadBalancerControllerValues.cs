using Lgtm.Components.Charts;
using Pulumi;

namespace Lgtm.Components.Platform;

/// <summary>Values of the aws-load-balancer-controller chart.</summary>
internal static class LoadBalancerControllerValues
{
    /// <summary>Name of the release, its Deployment and its service account.</summary>
    public const string Release = "aws-load-balancer-controller";

    private static readonly ChartImage Image = new("image", "public.ecr.aws", "eks/aws-load-balancer-controller") { InOneValue = true };

    public static Values For(ClusterPlatformArgs args, Output<string>? roleArn)
    {
        return new Values
        {
            ["clusterName"] = args.ClusterName,

            // Without these two the controller asks the metadata service, which pods cannot reach.
            ["region"] = args.Region,
            ["vpcId"] = args.VpcId,

            ["defaultTargetType"] = "ip",

            // The provider's default tags reach only what the provider creates.
            ["defaultTags"] = args.DefaultTags.ToOutput(),

            // The webhook would block the creation of every Service in the cluster while the controller is down. Our Services name their class.
            ["enableServiceMutatorWebhook"] = false,

            // A new certificate at every upgrade would reach the running pods late, and they would be distrusted meanwhile.
            ["keepTLSSecret"] = true,

            ["serviceAccount"] = ServiceAccountValues.For(Release, roleArn),
            ["replicaCount"] = args.Replicas,
            ["topologySpreadConstraints"] = PodSpread.Preferred(new Values { ["app.kubernetes.io/name"] = Release, ["app.kubernetes.io/instance"] = Release }),
            ["podDisruptionBudget"] = new Values { ["maxUnavailable"] = 1 },
            ["resources"] = new Values
            {
                ["requests"] = new Values { ["cpu"] = "100m", ["memory"] = "128Mi" },
                ["limits"] = new Values { ["memory"] = "256Mi" },
            },
        }.Merge(ChartImage.Mirrored(args.ImageRegistryPrefix, [Image]));
    }
}
