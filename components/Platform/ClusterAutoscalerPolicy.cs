using System.Text.Json.Nodes;
using Lgtm.Components.Identity;

namespace Lgtm.Components.Platform;

/// <summary>What the cluster autoscaler may do: look at everything, resize the node groups of its own cluster.</summary>
internal static class ClusterAutoscalerPolicy
{
    public static string For(string partition, string region, string accountId, string clusterName)
    {
        return PolicyText.Of(
            new JsonObject
            {
                ["Sid"] = "Look",
                ["Effect"] = "Allow",
                ["Action"] = PolicyText.List(
                    "autoscaling:DescribeAutoScalingGroups",
                    "autoscaling:DescribeAutoScalingInstances",
                    "autoscaling:DescribeLaunchConfigurations",
                    "autoscaling:DescribeScalingActivities",
                    "ec2:DescribeImages",
                    "ec2:DescribeInstanceTypes",
                    "ec2:DescribeLaunchTemplateVersions",
                    "ec2:GetInstanceTypesFromInstanceRequirements"),
                ["Resource"] = PolicyText.List("*"),
            },
            new JsonObject
            {
                ["Sid"] = "LookAtOwnNodeGroups",
                ["Effect"] = "Allow",
                ["Action"] = PolicyText.List("eks:DescribeNodegroup"),
                ["Resource"] = PolicyText.List($"arn:{partition}:eks:{region}:{accountId}:nodegroup/{clusterName}/*/*"),
            },
            new JsonObject
            {
                ["Sid"] = "ResizeOwnGroups",
                ["Effect"] = "Allow",
                ["Action"] = PolicyText.List("autoscaling:SetDesiredCapacity", "autoscaling:TerminateInstanceInAutoScalingGroup"),
                ["Resource"] = PolicyText.List($"arn:{partition}:autoscaling:{region}:{accountId}:autoScalingGroup:*:autoScalingGroupName/*"),

                // EKS puts this tag on the groups behind managed node groups.
                ["Condition"] = new JsonObject
                {
                    ["Null"] = new JsonObject { [$"aws:ResourceTag/k8s.io/cluster-autoscaler/{clusterName}"] = "false" },
                },
            });
    }
}
