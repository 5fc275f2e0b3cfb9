using System.Collections.Immutable;
using Components.Tests.Cloud;
using Lgtm.Components.Network;
using Pulumi;
using Pulumi.Aws.Ec2;
using Shouldly;
using Xunit;

namespace Components.Tests;

public class NetworkTests
{
    [Fact]
    public async Task Network_OverThreeZones_HasSubnetsRoutesAndGatewaysInEach()
    {
        var cloud = await Provision(new());

        cloud.All<Vpc>().Count.ShouldBe(1);
        cloud.All<Subnet>().Count.ShouldBe(6);
        cloud.All<NatGateway>().Count.ShouldBe(3);
        cloud.All<Eip>().Count.ShouldBe(3);
        cloud.All<RouteTable>().Count.ShouldBe(4);
        cloud.All<RouteTableAssociation>().Count.ShouldBe(6);
        cloud.All<InternetGateway>().Count.ShouldBe(1);
    }

    [Fact]
    public async Task Network_WithOneNatGateway_KeepsARouteTablePerZone()
    {
        var cloud = await Provision(new() { NatGateways = NatGateways.Single });

        cloud.All<NatGateway>().Count.ShouldBe(1);
        cloud.All<RouteTable>().Count.ShouldBe(4);
        cloud.All<Route>().Where(route => route.Text("natGatewayId") is not null).Select(route => route.Text("natGatewayId")).Distinct().Count()
            .ShouldBe(1);
    }

    [Fact]
    public async Task PrivateSubnets_WithAGatewayPerZone_LeaveByTheirOwn()
    {
        var cloud = await Provision(new());

        cloud.All<Route>().Select(route => route.Text("natGatewayId")).OfType<string>().Distinct().Count().ShouldBe(3);
    }

    [Fact]
    public async Task Subnets_CarryTheRolesThatLoadBalancersLookFor()
    {
        var cloud = await Provision(new() { ZoneCount = 2 });

        Subnets(cloud, "kubernetes.io/role/elb").ShouldBe(["net-public-1", "net-public-2"]);
        Subnets(cloud, "kubernetes.io/role/internal-elb").ShouldBe(["net-private-1", "net-private-2"]);
        cloud.All<Subnet>().ShouldAllBe(subnet => Equals(subnet.At("mapPublicIpOnLaunch"), false));
    }

    [Fact]
    public async Task Subnets_OfAZone_AreInThatZone()
    {
        var cloud = await Provision(new());

        cloud.The<Subnet>("net-private-2").Text("availabilityZone").ShouldBe("eu-west-1b");
        cloud.The<Subnet>("net-public-2").Text("availabilityZone").ShouldBe("eu-west-1b");
        cloud.The<Subnet>("net-private-2").Text("cidrBlock").ShouldBe("10.0.64.0/18");
    }

    [Fact]
    public async Task Zones_ThatEksRefuses_AreNotAskedFor()
    {
        var cloud = await Provision(new());

        var question = cloud.Calls.Single(call => call.Token == "aws:index/getAvailabilityZones:getAvailabilityZones").Args;
        ((ImmutableArray<object>)question["excludeZoneIds"]).ShouldBe(["use1-az3", "usw1-az2", "cac1-az3"]);
    }

    [Fact]
    public async Task Zone_ThatFails_StaysInThePlan()
    {
        var cloud = await Provision(new());

        var question = cloud.Calls.Single(call => call.Token == "aws:index/getAvailabilityZones:getAvailabilityZones").Args;
        question.ShouldNotContainKey("state");
    }

    [Fact]
    public async Task DefaultSecurityGroup_HasNoRule()
    {
        var cloud = await Provision(new());

        var group = cloud.The<DefaultSecurityGroup>();
        group.Text("vpcId").ShouldBe(await cloud.Instance<ClusterNetwork>().VpcId.Value());
        group.At("ingress").ShouldBeNull();
        group.At("egress").ShouldBeNull();
    }

    [Fact]
    public async Task TrafficToS3_FromEveryPrivateSubnet_StaysOffTheNatGateways()
    {
        var cloud = await Provision(new());

        var endpoint = cloud.The<VpcEndpoint>();
        endpoint.Text("vpcEndpointType").ShouldBe("Gateway");
        endpoint.Text("serviceName").ShouldBe("com.amazonaws.eu-west-1.s3");
        ((ImmutableArray<object>)endpoint.At("routeTableIds")!).Length.ShouldBe(3);
        endpoint.InputDependencies.Select(one => one.GetResourceName()).ShouldBe(
            ["net-vpc", "net-private-1", "net-private-2", "net-private-3"], ignoreOrder: true);
    }

    [Fact]
    public async Task NatGateways_ComeAfterTheRouteToTheInternet_AndTheirAddressesToo()
    {
        var cloud = await Provision(new());

        var route = cloud.The<Route>("net-public-internet");
        cloud.All<NatGateway>().ShouldAllBe(gateway => cloud.Order.IsAfter(gateway, route));
        cloud.All<Eip>().ShouldAllBe(address => cloud.Order.IsAfter(address, route));
        cloud.Order.IsAfter(cloud.The<NatGateway>("net-nat-2"), cloud.The<RouteTableAssociation>("net-public-2")).ShouldBeTrue();
    }

    [Fact]
    public async Task NodeSubnets_WaitForTheirWayToTheInternet()
    {
        var cloud = await Provision(new() { ZoneCount = 2, NatGateways = NatGateways.Single });

        var network = cloud.Instance<ClusterNetwork>();
        (await network.NodeSubnetIds.WaitsFor()).ShouldBe(
            ["net-private-1", "net-private-1", "net-private-1-internet", "net-private-2", "net-private-2", "net-private-2-internet"]);
        (await network.PrivateSubnetIds.WaitsFor()).ShouldBe(["net-private-1", "net-private-2"]);
        (await network.NodeSubnetIds.Value()).ShouldBe(await network.PrivateSubnetIds.Value());
    }

    [Fact]
    public async Task Children_BelongToTheNetwork_AndWaitForWhatItWaitsFor()
    {
        var cloud = await RecordingCloud.Provision(() =>
        {
            var first = new Eip("first");
            _ = new ClusterNetwork("net", new ClusterNetworkArgs { FlowLogs = new() }, new ComponentResourceOptions { DependsOn = { first } });
        });

        var children = cloud.ChildrenOf(cloud.Instance<ClusterNetwork>());
        children.Count.ShouldBe(cloud.Resources.Count - 2);
        children.ShouldAllBe(child => child.DependsOnNames.Contains("first"));
        cloud.The<ClusterNetwork>().DependsOnNames.ShouldBe(["first"]);
    }

    [Fact]
    public async Task Outputs_AreRegistered()
    {
        var cloud = await Provision(new());

        cloud.The<ClusterNetwork>().RegisteredOutputs.ShouldBe(["nodeSubnetIds", "privateSubnetIds", "publicSubnetIds", "vpcId"]);
        (await cloud.Instance<ClusterNetwork>().PublicSubnetIds.Value()).Length.ShouldBe(3);
    }

    [Fact]
    public async Task Network_BeforeItExists_CanBePreviewed()
    {
        var cloud = await RecordingCloud.FirstPreview(() => _ = new ClusterNetwork("net", new ClusterNetworkArgs { FlowLogs = new() }));

        (await cloud.Instance<ClusterNetwork>().NodeSubnetIds.IsKnown()).ShouldBeFalse();
        cloud.All<Subnet>().Count.ShouldBe(6);
        cloud.The<Subnet>("net-private-1").Text("availabilityZone").ShouldBe("eu-west-1a");
    }

    [Fact]
    public async Task Zones_MoreThanTheRegionHas_FailWithAFix()
    {
        var failure = await Should.ThrowAsync<Exception>(() => Provision(new() { ZoneCount = 4 }));

        failure.Message.ShouldContain("zoneCount: got '4', expected at most 3");
    }

    private static Task<Recording> Provision(ClusterNetworkArgs args)
    {
        return RecordingCloud.Provision(() => _ = new ClusterNetwork("net", args));
    }

    private static IEnumerable<string> Subnets(Recording cloud, string roleTag)
    {
        return cloud.All<Subnet>().Where(subnet => subnet.Text("tags", roleTag) == "1").Select(subnet => subnet.Name);
    }
}
