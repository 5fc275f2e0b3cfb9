using System.Text.Json.Nodes;
using Lgtm.Components.Identity;
using Lgtm.Components.Validation;

namespace Lgtm.Components.Cluster;

/// <summary>What a node needs to be the first that pulls an image through a cache of ECR, beside what every node has.</summary>
internal static class EcrCachePolicy
{
    // AmazonEC2ContainerRegistryPullOnly has the other permission, ecr:BatchImportUpstreamImage.
    // https://docs.aws.amazon.com/AmazonECR/latest/userguide/pull-through-cache-iam.html
    public static string For(EcrCache cache, string partition)
    {
        return PolicyText.Of(new JsonObject
        {
            ["Sid"] = "FillImageCache",
            ["Effect"] = "Allow",
            ["Action"] = "ecr:CreateRepository",
            ["Resource"] = PolicyText.List(ImageRegistryRules.Upstreams.Select(
                upstream => $"arn:{partition}:ecr:{cache.Region}:{cache.AccountId}:repository/{cache.Folder}{upstream}/*")),
        });
    }
}
