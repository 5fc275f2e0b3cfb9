using Lgtm.Components.Cluster;
using Shouldly;
using Xunit;

namespace Components.Tests;

public class NodeGroupArgsTests
{
    [Theory]
    [InlineData("")]
    [InlineData("General")]
    [InlineData("1general")]
    [InlineData("a-name-of-more-than-thirty-chars")]
    public void Name_ThatDoesNotFitAPrefix_IsRefusedWithAFix(string name)
    {
        Problem(ClusterExample.Group(name)).ShouldStartWith($"nodeGroups[0].name: got '{name}', expected 1 to 30 lower-case letters");
    }

    [Fact]
    public void Name_UsedTwice_IsRefusedWithAFix()
    {
        var args = ClusterExample.Args(ClusterExample.Group(), ClusterExample.Group());

        Refusal.Of(() => args.CheckedFor("obs")).ShouldHaveSingleItem().ShouldBe("nodeGroups: got 'general, general', expected each name once; rename one of the groups");
    }

    [Theory]
    [InlineData(3, 3, 2, "nodeGroups[0].maxNodes", "nodeGroups[0].desiredNodes")]
    [InlineData(2, 1, 4, "nodeGroups[0].desiredNodes")]
    [InlineData(1, 5, 4, "nodeGroups[0].desiredNodes")]
    [InlineData(-1, 1, 4, "nodeGroups[0].minNodes")]
    [InlineData(1, 1, 451, "nodeGroups[0].maxNodes")]
    public void Counts_OutOfOrder_AreRefused(int min, int desired, int max, params string[] paths)
    {
        var args = ClusterExample.Args(Group(min, desired, max));

        Refusal.Of(() => args.CheckedFor("obs")).Select(problem => problem[..problem.IndexOf(": ", StringComparison.Ordinal)]).ShouldBe(paths);
    }

    [Theory]
    [InlineData(19)]
    [InlineData(16385)]
    public void Disk_OutsideRange_IsRefusedWithAFix(int gibibytes)
    {
        var group = new NodeGroupArgs { Name = "general", InstanceTypes = ["m7g.large"], MinNodes = 1, DesiredNodes = 1, MaxNodes = 1, DiskGiB = gibibytes };

        Problem(group).ShouldStartWith($"nodeGroups[0].diskGiB: got '{gibibytes}', expected 20 to 16384; ");
    }

    [Fact]
    public void Cluster_WithoutAnyNodeGroup_IsRefusedWithAFix()
    {
        var args = ClusterExample.Args();
        args.NodeGroups.Clear();

        Refusal.Of(() => args.CheckedFor("obs")).ShouldHaveSingleItem().ShouldEndWith("; add a group for CoreDNS and the other add-ons to run on");
    }

    [Fact]
    public void Cluster_WhoseGroupsAllKeepPodsAway_IsRefused()
    {
        var group = ClusterExample.Group();
        group.Taints.Add(new NodeTaintArgs { Key = "lgtm/stateful", Value = "true" });

        Problem(group).ShouldStartWith("nodeGroups: got 'general', expected at least one group with nodes from the start and no taint that keeps pods away");
    }

    [Fact]
    public void TaintedGroup_BesideAnOpenOne_IsAccepted()
    {
        var tainted = ClusterExample.Group("stateful");
        tainted.Taints.Add(new NodeTaintArgs { Key = "lgtm/stateful", Value = "true" });

        ClusterExample.Args(ClusterExample.Group(), tainted).CheckedFor("obs").ShouldBe("obs");
    }

    [Theory]
    [InlineData("eks.amazonaws.com/nodegroup")]
    [InlineData("-pool")]
    [InlineData("pool name")]
    public void Label_ThatNodesCannotCarry_IsRefusedWithAFix(string key)
    {
        var group = ClusterExample.Group();
        group.Labels[key] = "x";

        Problem(group).ShouldBe($"nodeGroups[0].labels: got '{key}', expected a label key of Kubernetes outside eks.amazonaws.com; write it like 'lgtm/pool'");
    }

    [Fact]
    public void LabelValue_ThatKubernetesRefuses_IsRefusedWithAFix()
    {
        var group = ClusterExample.Group();
        group.Labels["lgtm/pool"] = "state ful";

        Problem(group).ShouldStartWith("nodeGroups[0].labels.lgtm/pool: got 'state ful', expected a label value of Kubernetes; ");
    }

    [Fact]
    public void Taint_GivenTwice_IsRefusedWithAFix()
    {
        var group = ClusterExample.Group();
        group.Taints.Add(new NodeTaintArgs { Key = "lgtm/pool", Effect = TaintEffect.PreferNoSchedule });
        group.Taints.Add(new NodeTaintArgs { Key = "lgtm/pool", Value = "x", Effect = TaintEffect.PreferNoSchedule });

        Problem(group).ShouldBe("nodeGroups[0].taints: got 'lgtm/pool, lgtm/pool', expected each key once for each effect; remove the repetition");
    }

    private static NodeGroupArgs Group(int min, int desired, int max)
    {
        return new() { Name = "general", InstanceTypes = ["m7g.xlarge"], MinNodes = min, DesiredNodes = desired, MaxNodes = max };
    }

    private static string Problem(NodeGroupArgs group)
    {
        return Refusal.Of(() => ClusterExample.Args(group).CheckedFor("obs")).ShouldHaveSingleItem();
    }
}
