using Lgtm.Components;
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
        args.CidrBlock.ShouldBe(new NetworkArgs().CidrBlock);
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

    private static NodeGroupArgs Group(IEnumerable<NodeGroupArgs> groups, string name)
    {
        return groups.Single(group => string.Equals(group.Name, name, StringComparison.Ordinal));
    }

    private static List<NodeGroupArgs> NodeGroups(StackFile file)
    {
        var settings = file.Read();
        return NodeWiring.Groups(settings.Cluster, Wiring.Capacity(settings));
    }
}
