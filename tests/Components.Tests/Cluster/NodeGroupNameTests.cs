using Lgtm.Components.Cluster;
using Pulumi.Aws.Eks;
using Shouldly;
using Xunit;
using NodeGroupArgs = Lgtm.Components.Cluster.NodeGroupArgs;

namespace Components.Tests;

public class NodeGroupNameTests
{
    [Fact]
    public void Name_IsThePlaceAndAShortEnd_TheSameAtEveryRun()
    {
        NameOf(Group()).ShouldMatch("^general-[0-9a-f]{6}$");
        NameOf(Group()).ShouldBe(NameOf(Group()));
    }

    [Fact]
    public void MoreNodesFromTheStart_OrOtherInstances_MakeAnotherGroup()
    {
        NameOf(Group(minNodes: 2)).ShouldNotBe(NameOf(Group()));
        NameOf(Group("m7g.2xlarge")).ShouldNotBe(NameOf(Group()));
    }

    [Fact]
    public void MoreRoomToGrow_KeepsTheGroup()
    {
        NameOf(Group(maxNodes: 9)).ShouldBe(NameOf(Group()));
    }

    [Fact]
    public async Task Template_StaysTheSame_ForOldAndNewGroup()
    {
        var before = await ClusterExample.Provision(ClusterExample.Args(Group()));
        var after = await ClusterExample.Provision(ClusterExample.Args(Group(minNodes: 2)));

        after.The<NodeGroup>().Name.ShouldNotBe(before.The<NodeGroup>().Name);
        after.The<NodeGroup>().At("scalingConfig", "desiredSize").ShouldBe(2d);
        after.The<Pulumi.Aws.Ec2.LaunchTemplate>().Name.ShouldBe(before.The<Pulumi.Aws.Ec2.LaunchTemplate>().Name);
    }

    private static string NameOf(NodeGroupArgs group)
    {
        return NodeGroupName.Of(new NodePlacement(group.Name, "subnet-1"), group);
    }

    private static NodeGroupArgs Group(string type = "m7g.xlarge", int minNodes = 1, int maxNodes = 4)
    {
        return new() { Name = "general", InstanceTypes = [type], MinNodes = minNodes, DesiredNodes = 2, MaxNodes = maxNodes };
    }
}
