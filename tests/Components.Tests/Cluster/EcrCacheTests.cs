using System.Text.Json.Nodes;
using Components.Tests.Cloud;
using Lgtm.Components.Cluster;
using Lgtm.Components.Validation;
using Pulumi.Aws.Eks;
using Pulumi.Aws.Iam;
using Shouldly;
using Xunit;

namespace Components.Tests;

public sealed class EcrCacheTests
{
    private const string Registry = "123456789012.dkr.ecr.eu-central-1.amazonaws.com";

    [Theory]
    [InlineData(Registry, "123456789012", "eu-central-1", "")]
    [InlineData(Registry + "/cache/team-a", "123456789012", "eu-central-1", "cache/team-a/")]
    [InlineData("123456789012.dkr.ecr-fips.us-gov-west-1.amazonaws.com", "123456789012", "us-gov-west-1", "")]
    [InlineData("123456789012.dkr.ecr.cn-north-1.amazonaws.com.cn", "123456789012", "cn-north-1", "")]
    public void Registry_OfEcr_IsRecognised(string prefix, string account, string region, string folder)
    {
        EcrCache.Of(prefix).ShouldBe(new EcrCache(account, region, folder));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("harbor.example.com/proxy")]
    [InlineData("public.ecr.aws/mirror")]
    [InlineData("123456789012.dkr.ecr.eu-central-1.amazonaws.com.example.com")]
    public void Registry_OfOthers_NeedsNoPermission(string? prefix)
    {
        EcrCache.Of(prefix).ShouldBeNull();
    }

    [Fact]
    public void Node_MayCreateRepositoriesOfTheCacheOnly()
    {
        var statement = JsonNode.Parse(EcrCachePolicy.For(EcrCache.Of(Registry + "/cache")!, "aws"))!["Statement"]!.AsArray().ShouldHaveSingleItem()!;

        statement["Action"]!.ToString().ShouldBe("ecr:CreateRepository");
        var resources = statement["Resource"]!.AsArray().Select(resource => resource!.ToString()).ToList();
        resources[0].ShouldBe("arn:aws:ecr:eu-central-1:123456789012:repository/cache/docker.io/*");
        resources.Count.ShouldBe(ImageRegistryRules.Upstreams.Count);
        resources.ShouldAllBe(resource => resource.StartsWith("arn:aws:ecr:eu-central-1:123456789012:repository/cache/") && resource.EndsWith("/*"));
    }

    [Theory]
    [InlineData(Compute.ManagedNodeGroups)]
    [InlineData(Compute.AutoMode)]
    public async Task Nodes_WithACacheOfEcr_MayFillIt(Compute compute)
    {
        var cloud = await ClusterExample.Provision(Args(compute, Registry));

        var policy = cloud.The<RolePolicy>("obs-node-image-cache");
        policy.Text("role").ShouldBe(await cloud.Instance<Role>("obs-node").Name.Value());
        policy.Text("policy")!.ShouldContain("ecr:CreateRepository");
        policy.ParentName.ShouldBe("obs");
        foreach (var nodes in compute == Compute.AutoMode ? cloud.All<Cluster>() : cloud.All<NodeGroup>())
        {
            cloud.Order.IsAfter(nodes, policy).ShouldBeTrue(nodes.Name);
        }
    }

    [Theory]
    [InlineData(Compute.ManagedNodeGroups, null)]
    [InlineData(Compute.ManagedNodeGroups, "mirror.example.com")]
    [InlineData(Compute.AutoMode, null)]
    [InlineData(Compute.AutoMode, "mirror.example.com")]
    public async Task Nodes_WithoutACacheOfEcr_MayNot(Compute compute, string? prefix)
    {
        var cloud = await ClusterExample.Provision(Args(compute, prefix));

        cloud.All<RolePolicy>().ShouldNotContain(policy => policy.Name == "obs-node-image-cache");
    }

    private static EksClusterArgs Args(Compute compute, string? prefix)
    {
        return new()
        {
            ClusterName = "observability",
            SubnetIds = ClusterExample.Subnets,
            NodeSubnetIds = ClusterExample.Subnets,
            ZoneCount = 3,
            Compute = compute,
            NodeGroups = compute == Compute.AutoMode ? [] : [ClusterExample.Group()],
            ImageRegistryPrefix = prefix,
        };
    }
}
