using Components.Tests.Cloud;
using Lgtm.Components.Cluster;
using Lgtm.Components.Identity;
using Pulumi.Aws.Eks;
using Pulumi.Aws.Iam;
using Shouldly;
using Xunit;

namespace Components.Tests;

public class AddOnTests
{
    [Theory]
    [InlineData("obs-vpc-cni")]
    [InlineData("obs-kube-proxy")]
    [InlineData("obs-eks-pod-identity-agent")]
    public async Task AddOn_WithoutWhichNodesAreNotReady_ComesBeforeThem(string addOn)
    {
        var cloud = await ClusterExample.Provision(ClusterExample.Args());

        cloud.Order.IsAfter(cloud.The<NodeGroup>(), cloud.The<Addon>(addOn)).ShouldBeTrue();
        cloud.Order.IsAfter(cloud.The<Addon>(addOn), cloud.The<Cluster>()).ShouldBeTrue();
    }

    [Theory]
    [InlineData("obs-coredns")]
    [InlineData("obs-aws-ebs-csi-driver")]
    [InlineData("obs-metrics-server")]
    public async Task AddOn_ThatNeedsANodeToRunOn_ComesAfterAllGroups(string addOn)
    {
        var cloud = await ClusterExample.Provision(ClusterExample.Args(ClusterExample.Group(), ClusterExample.Group("stateful", ZonePlacement.OneGroupPerZone)));

        cloud.All<NodeGroup>().Count.ShouldBe(4);
        cloud.All<NodeGroup>().ShouldAllBe(group => cloud.Order.IsAfter(cloud.The<Addon>(addOn), group));
    }

    [Fact]
    public async Task AddOns_AreExactlyTheSix_AndWinConflicts()
    {
        var cloud = await ClusterExample.Provision(ClusterExample.Args());

        cloud.All<Addon>().Select(addOn => addOn.Text("addonName")).ShouldBe(
            ["vpc-cni", "kube-proxy", "eks-pod-identity-agent", "coredns", "aws-ebs-csi-driver", "metrics-server"]);
        cloud.All<Addon>().ShouldAllBe(addOn => addOn.Text("resolveConflictsOnCreate") == "OVERWRITE" && addOn.Text("resolveConflictsOnUpdate") == "OVERWRITE");
    }

    [Fact]
    public async Task AddOnVersion_ByDefault_IsTheOneThatEksRecommends()
    {
        var cloud = await ClusterExample.Provision(ClusterExample.Args());

        cloud.The<Addon>("obs-coredns").Text("addonVersion").ShouldBe("v1.22.4-eksbuild.3");
        var question = cloud.Calls.Single(call => call.Token == "aws:eks/getAddonVersion:getAddonVersion" && Equals(call.Args["addonName"], "coredns")).Args;
        question["kubernetesVersion"].ShouldBe("1.35");
        question["mostRecent"].ShouldBe(false);
    }

    [Fact]
    public async Task AddOnVersion_Pinned_IsTakenWithoutAsking()
    {
        var args = ClusterExample.Args();
        args.AddOnVersions["coredns"] = "v1.13.2-eksbuild.31";

        var cloud = await ClusterExample.Provision(args);

        cloud.The<Addon>("obs-coredns").Text("addonVersion").ShouldBe("v1.13.2-eksbuild.31");
        cloud.Calls.Where(call => call.Token == "aws:eks/getAddonVersion:getAddonVersion").ShouldNotContain(call => Equals(call.Args["addonName"], "coredns"));
    }

    [Fact]
    public async Task EbsCsiDriver_HasARoleOfItsOwnByPodIdentity()
    {
        var cloud = await ClusterExample.Provision(ClusterExample.Args());

        var driver = cloud.The<Addon>("obs-aws-ebs-csi-driver");
        driver.Text("podIdentityAssociations", 0, "serviceAccount").ShouldBe("ebs-csi-controller-sa");
        driver.Text("podIdentityAssociations", 0, "roleArn").ShouldBe(await cloud.Instance<Role>("obs-ebs-csi").Arn.Value());
        cloud.The<Role>("obs-ebs-csi").Text("assumeRolePolicy").ShouldBe(ServiceTrustPolicy.For("pods.eks.amazonaws.com", "sts:AssumeRole", "sts:TagSession"));

        var policy = cloud.The<RolePolicyAttachment>("obs-ebs-csi-AmazonEBSCSIDriverPolicyV2");
        policy.Text("policyArn").ShouldBe("arn:aws:iam::aws:policy/AmazonEBSCSIDriverPolicyV2");
        cloud.Order.IsAfter(driver, policy).ShouldBeTrue();
    }

    [Fact]
    public async Task OtherAddOns_HaveNoIdentity()
    {
        var cloud = await ClusterExample.Provision(ClusterExample.Args());

        cloud.All<Addon>().Where(addOn => addOn.At("podIdentityAssociations") is not null).ShouldHaveSingleItem().Name.ShouldBe("obs-aws-ebs-csi-driver");
    }

    [Fact]
    public async Task OtherAddOns_RunAsTheyCome()
    {
        var cloud = await ClusterExample.Provision(ClusterExample.Args());

        cloud.All<Addon>().Where(addOn => addOn.At("configurationValues") is not null).Select(addOn => addOn.Text("addonName"))
            .ShouldBe(["vpc-cni", "aws-ebs-csi-driver"]);
    }
}
