using Lgtm.Components.Cluster;
using Lgtm.Components.Network;
using Lgtm.Components.Platform;
using Lgtm.Infra;
using Shouldly;
using Xunit;

namespace Infra.Tests;

public sealed class WiringTests
{
    [Fact]
    public void Network_OfDev_HasTwoZonesAndOneNatGateway()
    {
        var args = Wiring.Network(StackFile.Of("dev").Read());

        args.CidrBlock.ShouldBe("10.10.0.0/16");
        args.ZoneCount.ShouldBe(2);
        args.NatGateways.ShouldBe(NatGateways.Single);
        args.FlowLogs.ShouldBeNull();
    }

    [Fact]
    public void Network_ThatExists_IsUsedAsItIs()
    {
        var settings = StackFile.Of("prod").InExistingNetwork().Read();

        var args = Wiring.Network(settings);

        args.Existing.ShouldNotBeNull();
        args.CidrBlock.ShouldBe(new ClusterNetworkArgs().CidrBlock);
    }

    [Theory]
    [InlineData("dev")]
    [InlineData("staging", "10.20.0.0/16")]
    [InlineData("prod", "10.30.0.0/16")]
    public async Task PrivateApi_LetsTheVpcOfTheStackIn(string stack, params string[] expected)
    {
        var deployed = await Deployed.Stack(stack);

        deployed.All<Pulumi.Aws.Vpc.SecurityGroupIngressRule>().Select(rule => rule.Text("cidrIpv4")).ShouldBe(expected);
    }

    [Fact]
    public async Task PrivateApi_LetsTheListedRangesIn_EachOnce()
    {
        var deployed = await Deployed.Stack(StackFile.Of("prod").With("cluster.apiAccessCidrs", """["10.99.0.0/16", "10.30.0.0/16"]"""));

        deployed.All<Pulumi.Aws.Vpc.SecurityGroupIngressRule>().Select(rule => rule.Text("cidrIpv4")).ShouldBe(["10.30.0.0/16", "10.99.0.0/16"]);
    }

    [Fact]
    public async Task LoadBalancerController_MayWorkInAVpcThatAnotherAccountOwns_IfTheNetworkExists()
    {
        (await PolicyOfController(StackFile.Of("prod").InExistingNetwork())).ShouldContain(":ec2:eu-west-1:*:vpc/vpc-0123456789abcdef0");
        (await PolicyOfController(StackFile.Of("prod"))).ShouldContain(":ec2:eu-west-1:123456789012:vpc/vpc-");
    }

    [Fact]
    public void NodeGroups_OfProd_HoldDataOnDemandInEachZone()
    {
        var groups = NodeGroups(StackFile.Of("prod"));

        var stateful = Group(groups, "stateful");
        stateful.CapacityType.ShouldBe(CapacityType.OnDemand);
        stateful.Placement.ShouldBe(ZonePlacement.OneGroupPerZone);
        stateful.InstanceTypes.ShouldAllBe(type => type.Contains("7g.") || type.Contains("6g."));
    }

    [Fact]
    public void NodeGroups_WithoutData_FollowStatelessCapacityAndMaxNodes()
    {
        var groups = NodeGroups(StackFile.Of("prod").With("cluster.statelessCapacity", "\"spot\"").With("cluster.maxNodes", "17"));

        Group(groups, "stateless").CapacityType.ShouldBe(CapacityType.Spot);
        Group(groups, "stateless").MaxNodes.ShouldBe(17);
        Group(groups, "stateful").MaxNodes.ShouldBeLessThan(17);
    }

    [Fact]
    public void MaxNodes_BelowWhatAutoscaledPodsNeed_IsRefused_UnlessNothingIsAutoscaled()
    {
        var tight = StackFile.Of("prod").With("capacity.profile", "\"large\"").With("cluster.maxNodes", "4");

        tight.Problems().ShouldHaveSingleItem().ShouldStartWith("cluster.maxNodes: got '4', expected 8 or more, the nodes that the capacity plan needs in one group, for the pods");
        tight.With("capacity.autoscaling", "false").Problems().ShouldBeEmpty();
    }

    [Fact]
    public void NodeGroups_OfX86_UseInstanceTypesOfThatFamily()
    {
        var groups = NodeGroups(StackFile.Of("dev").With("cluster.architecture", "\"x86\""));

        groups.ShouldHaveSingleItem().Architecture.ShouldBe(Architecture.X86);
        groups[0].InstanceTypes.ShouldAllBe(type => type.Contains("i."));
    }

    [Fact]
    public void NodeGroups_WithAutoMode_AreLeftToEks()
    {
        var autoMode = StackFile.Of("prod").OnAutoMode();

        NodeGroups(autoMode).ShouldBeEmpty();
    }

    [Fact]
    public void Namespaces_AdmitOnlyPodsOfTheStrictestLevel()
    {
        Wiring.LgtmNamespace().PodSecurity.ShouldBe(PodSecurityLevel.Restricted);
        Wiring.OtelNamespace().PodSecurity.ShouldBe(PodSecurityLevel.Restricted);
    }

    [Theory]
    [InlineData(null, "http://grafana.example.com/")]
    [InlineData("\"arn:aws:acm:eu-central-1:123456789012:certificate/00000000-0000-0000-0000-000000000000\"", "https://grafana.example.com/")]
    public void RootUrl_FollowsHostNameAndCertificate(string? certificate, string expected)
    {
        var file = StackFile.Of("prod").With("grafana.hostName", "\"grafana.example.com\"");

        var settings = (certificate is null ? file : file.With("grafana.certificateArn", certificate)).Read();

        settings.Grafana.RootUrl.ShouldBe(expected);
    }

    [Fact]
    public void RootUrl_WithoutHostName_IsLeftToGrafana()
    {
        StackFile.Of("prod").Read().Grafana.RootUrl.ShouldBeNull();
    }

    private static async Task<string> PolicyOfController(StackFile file)
    {
        var deployed = await Deployed.Stack(file);
        return deployed.The<Pulumi.Aws.Iam.RolePolicy>("platform-load-balancer-controller-role-policy").Text("policy")!;
    }

    private static NodeGroupArgs Group(IEnumerable<NodeGroupArgs> groups, string name)
    {
        return groups.Single(group => group.Name == name);
    }

    private static List<NodeGroupArgs> NodeGroups(StackFile file)
    {
        var settings = file.Read();
        return NodeWiring.Groups(settings.Cluster, StackFile.PlanOf(settings));
    }
}
