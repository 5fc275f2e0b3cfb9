using System.Collections.Immutable;
using Components.Tests.Cloud;
using Pulumi.Aws.Ec2;
using Pulumi.Aws.Eks;
using Pulumi.Aws.Iam;
using Shouldly;
using Xunit;

namespace Components.Tests;

public class AutoModeTests
{
    [Fact]
    public async Task AutoMode_HasComputeStorageAndLoadBalancingOnTogether()
    {
        var cloud = await ClusterExample.Provision(ClusterExample.AutoModeArgs());

        var cluster = cloud.The<Cluster>();
        cluster.At("computeConfig", "enabled").ShouldBe(true);
        ((ImmutableArray<object>)cluster.At("computeConfig", "nodePools")!).ShouldBe(["general-purpose", "system"]);
        cluster.Text("computeConfig", "nodeRoleArn").ShouldBe(await cloud.Instance<Role>("obs-node").Arn.Value());
        cluster.At("storageConfig", "blockStorage", "enabled").ShouldBe(true);
        cluster.At("kubernetesNetworkConfig", "elasticLoadBalancing", "enabled").ShouldBe(true);
        cluster.At("bootstrapSelfManagedAddons").ShouldBe(false);
    }

    [Fact]
    public async Task AutoMode_WithManagedNodeGroups_IsOffInAllThreePlaces()
    {
        var cluster = (await ClusterExample.Provision(ClusterExample.Args())).The<Cluster>();

        cluster.At("computeConfig", "enabled").ShouldBe(false);
        cluster.At("computeConfig", "nodeRoleArn").ShouldBeNull();
        cluster.At("storageConfig", "blockStorage", "enabled").ShouldBe(false);
        cluster.At("kubernetesNetworkConfig", "elasticLoadBalancing", "enabled").ShouldBe(false);
    }

    [Fact]
    public async Task AutoMode_BringsItsNodesAndAddOns()
    {
        var cloud = await ClusterExample.Provision(ClusterExample.AutoModeArgs());

        cloud.All<NodeGroup>().ShouldBeEmpty();
        cloud.All<LaunchTemplate>().ShouldBeEmpty();
        cloud.All<Addon>().ShouldHaveSingleItem().Text("addonName").ShouldBe("metrics-server");
        cloud.All<Role>().Select(role => role.Name).ShouldBe(["obs-node", "obs-control-plane"]);
    }

    [Fact]
    public async Task AutoMode_GivesItsRolesThePoliciesItNeeds()
    {
        var cloud = await ClusterExample.Provision(ClusterExample.AutoModeArgs());

        cloud.All<RolePolicyAttachment>().Select(attachment => attachment.Text("policyArn")!["arn:aws:iam::aws:policy/".Length..]).ShouldBe(
        [
            "AmazonEKSWorkerNodeMinimalPolicy", "AmazonEC2ContainerRegistryPullOnly",
            "AmazonEKSClusterPolicy", "AmazonEKSComputePolicy", "AmazonEKSBlockStoragePolicy", "AmazonEKSLoadBalancingPolicy", "AmazonEKSNetworkingPolicy",
        ]);
        cloud.All<RolePolicyAttachment>().ShouldAllBe(attachment => cloud.Order.IsAfter(cloud.The<Cluster>(), attachment));
    }
}
