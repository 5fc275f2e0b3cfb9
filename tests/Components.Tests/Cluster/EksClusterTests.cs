using Pulumi.Random;
using Components.Tests.Cloud;
using Lgtm.Components.Cluster;
using Pulumi;
using Pulumi.Aws.Ec2;
using Pulumi.Aws.Iam;
using Shouldly;
using Xunit;

namespace Components.Tests;

public class EksClusterTests
{
    [Fact]
    public async Task Children_BelongToTheCluster_AndWaitForWhatItWaitsFor()
    {
        var cloud = await RecordingCloud.Provision(() =>
        {
            var first = new Eip("first");
            _ = new EksCluster("obs", ClusterExample.Args(), new ComponentResourceOptions { DependsOn = { first } });
        });

        var children = cloud.ChildrenOf(cloud.Instance<EksCluster>());
        children.Count.ShouldBe(cloud.Resources.Count - 2);
        children.ShouldAllBe(child => child.DependsOnNames.Contains("first"));
        cloud.The<EksCluster>().DependsOnNames.ShouldBe(["first"]);
    }

    [Fact]
    public async Task Kubeconfig_FollowsFromTheControlPlaneAlone()
    {
        var cloud = await ClusterExample.Provision(ClusterExample.Args());

        (await cloud.Instance<EksCluster>().Kubeconfig.WaitsFor()).ShouldBe(["obs"]);
    }

    [Fact]
    public async Task WhatDependsOnTheCluster_WaitsForNodesAddOnsAccessAndTheWayToTheApi()
    {
        var cloud = await RecordingCloud.Provision(() =>
        {
            var cluster = new EksCluster("obs", ClusterExample.Args());
            _ = new RandomPassword("later", new RandomPasswordArgs { Length = 8 }, new CustomResourceOptions { DependsOn = { cluster } });
        });

        var later = cloud.The<RandomPassword>();
        RecordedResource[] foundations = [.. cloud.All<Pulumi.Aws.Eks.NodeGroup>(), .. cloud.All<Pulumi.Aws.Eks.Addon>(), .. cloud.All<Pulumi.Aws.Eks.AccessPolicyAssociation>()];
        foundations.Length.ShouldBe(8);
        foundations.ShouldAllBe(first => cloud.Order.IsAfter(later, first));
    }

    [Fact]
    public async Task Kubeconfig_IsASecret()
    {
        var cloud = await ClusterExample.Provision(ClusterExample.Args());

        (await cloud.Instance<EksCluster>().Kubeconfig.IsSecret()).ShouldBeTrue();
    }

    [Fact]
    public async Task Outputs_DescribeTheCluster()
    {
        var cloud = await ClusterExample.Provision(ClusterExample.Args());

        var cluster = cloud.Instance<EksCluster>();
        (await cluster.ClusterName.Value()).ShouldBe("observability");
        (await cluster.ClusterIdentifier.Value()).ShouldBe(await cluster.ClusterArn.Value());
        (await cluster.OidcIssuer.Value()).ShouldStartWith("oidc.eks.eu-west-1.amazonaws.com/id/");
        (await cluster.OidcProviderArn.Value()).ShouldEndWith($"oidc-provider/{await cluster.OidcIssuer.Value()}");
        (await cluster.ClusterSecurityGroupId.Value()).ShouldStartWith("sg-");
        cloud.The<EksCluster>().RegisteredOutputs.ShouldBe(
            ["clusterArn", "clusterIdentifier", "clusterName", "clusterSecurityGroupId", "defaultTags", "endpoint", "kubeconfig", "oidcIssuer", "oidcProviderArn"]);
    }

    [Fact]
    public async Task IdentityProvider_TrustsTheClustersTokensForSts()
    {
        var cloud = await ClusterExample.Provision(ClusterExample.Args());

        var provider = cloud.The<OpenIdConnectProvider>();
        provider.Text("url").ShouldNotBeNull().ShouldStartWith("https://oidc.eks.");
        provider.Text("clientIdLists", 0).ShouldBe("sts.amazonaws.com");
        provider.At("thumbprintLists").ShouldBeNull();
    }

    [Fact]
    public async Task Cluster_BeforeItExists_CanBePreviewed()
    {
        var cloud = await RecordingCloud.FirstPreview(() => _ = new EksCluster("obs", ClusterExample.Args()));

        var cluster = cloud.Instance<EksCluster>();
        (await cluster.ClusterName.IsKnown()).ShouldBeTrue();
        (await cluster.ClusterIdentifier.Value()).ShouldBe("arn:aws:eks:eu-west-1:123456789012:cluster/observability");
        (await cluster.Kubeconfig.IsKnown()).ShouldBeFalse();
        (await cluster.Kubeconfig.IsSecret()).ShouldBeTrue();
        cloud.All<Pulumi.Aws.Eks.Addon>().Count.ShouldBe(6);
        cloud.The<Pulumi.Aws.Eks.NodeGroup>().Text("nodeGroupNamePrefix").ShouldBe("general-");
    }

    [Theory]
    [InlineData("vpcConfig", "vpcConfig.clusterSecurityGroupId")]
    [InlineData("certificateAuthority", "certificateAuthority.data")]
    public async Task AnswerOfEks_ThatIsMissing_IsNamedWithAFix(string output, string missing)
    {
        var cloud = new RecordingCloud { EmptyOutputs = new HashSet<string> { output } };

        var error = await Should.ThrowAsync<Exception>(() => cloud.Run(() => _ = new EksCluster("obs", ClusterExample.Args())));

        error.ToString().ShouldContain($"({missing}); an active cluster has it: look at the cluster in the AWS console");
    }
}
