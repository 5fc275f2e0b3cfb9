using Lgtm.Components.Capacity;
using Lgtm.Components.Cluster;
using Lgtm.Infra.Settings;

namespace Lgtm.Infra;

/// <summary>Turns the planned node pools into node groups, and says on which of them volumes belong.</summary>
internal static class NodeWiring
{
    private const string PoolLabel = "lgtm/pool";

    public static List<NodeGroupArgs> Groups(ClusterSettings cluster, CapacityPlan plan)
    {
        return cluster.Compute == Compute.AutoMode ? [] : [.. plan.NodePools.Select(pool => Group(cluster, plan, pool))];
    }

    /// <summary>Labels of the nodes that pods with volumes run on; nothing with Auto Mode, which has no pools of ours.</summary>
    public static Dictionary<string, string>? StatefulSelector(ClusterSettings cluster, CapacityPlan plan)
    {
        return cluster.Compute == Compute.AutoMode ? null : Labels(plan.NodePools.Single(pool => pool.Stateful));
    }

    /// <summary>The pools that cluster.maxNodes is about: those without data, or the only one.</summary>
    public static IReadOnlyList<NodePool> Growing(IReadOnlyList<NodePool> pools)
    {
        var stateless = pools.Where(pool => !pool.Stateful).ToList();
        return stateless.Count > 0 ? stateless : pools;
    }

    private static NodeGroupArgs Group(ClusterSettings cluster, CapacityPlan plan, NodePool pool)
    {
        var architecture = cluster.Architecture!.Value;
        var grows = Growing(plan.NodePools).Contains(pool);
        return new()
        {
            Name = pool.Name,
            Architecture = architecture,
            InstanceTypes = [.. architecture == Architecture.Arm64 ? pool.Arm64InstanceTypes : pool.X86InstanceTypes],
            CapacityType = pool.Stateful ? CapacityType.OnDemand : cluster.StatelessCapacity!.Value,
            Placement = pool.Placement,
            MinNodes = pool.MinNodes,
            MaxNodes = grows ? cluster.MaxNodes ?? pool.MaxNodes : pool.MaxNodes,
            DesiredNodes = pool.DesiredNodes,
            DiskGiB = pool.DiskGiB,
            Labels = Labels(pool),
        };
    }

    private static Dictionary<string, string> Labels(NodePool pool)
    {
        return new() { [PoolLabel] = pool.Name };
    }
}
