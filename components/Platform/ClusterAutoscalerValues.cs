using Lgtm.Components.Charts;
using Pulumi;

namespace Lgtm.Components.Platform;

/// <summary>Values of the cluster-autoscaler chart.</summary>
internal static class ClusterAutoscalerValues
{
    /// <summary>Name of the release, its Deployment and its service account.</summary>
    public const string Release = "cluster-autoscaler";

    private static readonly ChartImage Image = new("image", "registry.k8s.io", "autoscaling/cluster-autoscaler") { InOneValue = true };

    public static Values For(ClusterPlatformArgs args, Output<string>? roleArn)
    {
        return new Values
        {
            ["fullnameOverride"] = Release,
            ["autoDiscovery"] = new Values { ["clusterName"] = args.ClusterName },
            ["awsRegion"] = args.Region,
            ["image"] = new Values { ["tag"] = AutoscalerImage.TagFor(args.KubernetesVersion) },
            ["rbac"] = new Values { ["serviceAccount"] = ServiceAccountValues.For(Release, roleArn) },
            ["replicaCount"] = args.Replicas,
            ["topologySpreadConstraints"] = PodSpread.Preferred(new Values { ["app.kubernetes.io/name"] = "aws-cluster-autoscaler", ["app.kubernetes.io/instance"] = Release }),
            ["extraArgs"] = new Values
            {
                // Stateful pods keep to the zone of their volume, so there is one group per zone, and the groups should grow alike.
                ["balance-similar-node-groups"] = true,

                // The backends' pods have emptyDir volumes; with the default each would pin its node for ever.
                ["skip-nodes-with-local-storage"] = false,
                ["skip-nodes-with-system-pods"] = false,
            },
            ["podAnnotations"] = new Values { ["prometheus.io/scrape"] = "true", ["prometheus.io/port"] = "8085" },
            ["resources"] = new Values
            {
                // What it holds grows with nodes and pods; a small stack, of which there is one of each, is to stay small itself.
                ["requests"] = new Values { ["cpu"] = "100m", ["memory"] = args.Replicas == 1 ? "128Mi" : "300Mi" },
                ["limits"] = new Values { ["memory"] = "600Mi" },
            },
            ["securityContext"] = new Values
            {
                ["runAsNonRoot"] = true,
                ["runAsUser"] = 65534,
                ["fsGroup"] = 65534,
                ["seccompProfile"] = new Values { ["type"] = "RuntimeDefault" },
            },
            ["containerSecurityContext"] = new Values
            {
                ["allowPrivilegeEscalation"] = false,
                ["capabilities"] = new Values { ["drop"] = new[] { "ALL" } },
            },
        }.Merge(ChartImage.Mirrored(args.ImageRegistryPrefix, [Image]));
    }
}
