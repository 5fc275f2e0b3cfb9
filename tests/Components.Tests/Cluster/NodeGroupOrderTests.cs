using Lgtm.Components.Cluster;
using Lgtm.Components.Resources;
using Pulumi.Aws.Eks;
using Shouldly;
using Xunit;

namespace Components.Tests;

public sealed class NodeGroupOrderTests
{
    [Fact]
    public async Task Groups_OfALastingCluster_ChangeOneAfterAnother()
    {
        (await PredecessorsIn(Lifetime.Protected)).ShouldBe(["", "obs-stateful-1", "obs-stateful-2", "obs-stateful-3"]);
    }

    [Fact]
    public async Task Groups_OfADisposableCluster_ChangeTogether()
    {
        (await PredecessorsIn(Lifetime.Disposable)).ShouldBe(["", "", "", ""]);
    }

    // The group that each of the groups waits for, in the order of the arguments.
    private static async Task<IEnumerable<string>> PredecessorsIn(Lifetime lifetime)
    {
        var groups = ClusterExample.Args(ClusterExample.Group("stateful", ZonePlacement.OneGroupPerZone), ClusterExample.Group());
        var cloud = await ClusterExample.Provision(new EksClusterArgs
        {
            ClusterName = groups.ClusterName,
            SubnetIds = groups.SubnetIds,
            NodeSubnetIds = groups.NodeSubnetIds,
            ZoneCount = groups.ZoneCount,
            NodeGroups = groups.NodeGroups,
            Lifetime = lifetime,
            DeletionProtection = lifetime == Lifetime.Protected,
        });

        var all = cloud.All<NodeGroup>();
        return all.Select(group => WithoutEnd(all.SingleOrDefault(other => group.DependsOnNames.Contains(other.Name))?.Name ?? ""));
    }

    // What follows the last dash stands for the instance types.
    private static string WithoutEnd(string name) => name.Length == 0 ? name : name[..name.LastIndexOf('-')];
}
