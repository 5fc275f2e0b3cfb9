using Lgtm.Components.Capacity;


namespace Components.Tests.Capacity;

/// <summary>
/// Places the pods of a plan on its nodes as the scheduler does: in the order in which they happen to arrive, each on the node with the least requested.
/// It shares no code with the plan, which places the largest first.
/// </summary>
internal static class Placement
{
    // What the charts' templates and our values keep apart by nodes.
    private static readonly string[] SharesANode =
    [
        Workload.MimirDistributor, Workload.MimirQuerier, Workload.MimirQueryFrontend, Workload.MimirQueryScheduler, Workload.MimirCompactor, Workload.MimirRuler,
        Workload.MimirAlertmanager, Workload.MimirGateway, Workload.MimirChunksCache, Workload.MimirIndexCache, Workload.MimirMetadataCache, Workload.MimirResultsCache,
        Workload.MimirOverridesExporter, Workload.MimirRolloutOperator, Workload.GrafanaSidecar, Workload.Grafana, Workload.CollectorGateway,
    ];

    // What keeps copies of data, and so may have at most one pod more in one zone than in another.
    private static readonly string[] SpreadOverZones =
        [Workload.LokiIngester, Workload.TempoIngester, Workload.MimirIngester, Workload.MimirStoreGateway, Workload.MimirAlertmanager];

    // Where each zone has pods of its own, no node has to keep them apart.
    private static readonly string[] BoundToZones = [Workload.MimirIngester, Workload.MimirStoreGateway];

    /// <summary>The first pod that finds no node, or null.</summary>
    public static string? FirstWithoutNode(CapacityPlan plan)
    {
        return FirstWithoutNode(plan, pool => pool.Nodes, size => size.Replicas);
    }

    /// <summary>The same when every workload has as many pods as autoscaling may make, and every pool as many nodes as it may.</summary>
    public static string? FirstWithoutNodeAtMost(CapacityPlan plan)
    {
        return FirstWithoutNode(plan, pool => pool.MaxNodes * (pool.Nodes / pool.DesiredNodes), size => size.MaxReplicas ?? size.Replicas);
    }

    private static string? FirstWithoutNode(CapacityPlan plan, Func<NodePool, int> nodesOf, Func<WorkloadSize, int> replicas)
    {
        var nodes = plan.NodePools.SelectMany(pool => Enumerable.Range(0, nodesOf(pool)).Select(index => new Node(pool, index % plan.Zones))).ToList();
        return plan.Workloads
            .OrderBy(workload => workload.Key, StringComparer.Ordinal)
            .SelectMany(workload => Enumerable.Range(0, replicas(workload.Value)).Select(pod => (workload.Key, workload.Value, pod)))
            .Where(one => !Place(plan, nodes, one.Key, one.Value, one.pod))
            .Select(one => $"{one.Key}-{one.pod}")
            .FirstOrDefault();
    }

    private static bool Place(CapacityPlan plan, List<Node> nodes, string name, WorkloadSize size, int pod)
    {
        var zoned = plan.ReplicationFactor > 1 && SpreadOverZones.Contains(name);
        var apart = !(plan.ZoneAware && BoundToZones.Contains(name)) && !SharesANode.Contains(name);
        var node = nodes.Where(node =>
            node.Pool.Stateful == (size.VolumeGiB > 0 || plan.NodePools.Count == 1)
            && node.Pods < node.Pool.AllocatablePods
            && node.Cpu + size.CpuMillicores <= node.Pool.AllocatableCpuMillicores
            && node.Memory + size.MemoryMiB <= node.Pool.AllocatableMemoryMiB
            && node.Volumes + (size.VolumeGiB > 0 ? 1 : 0) <= Node.MostVolumes
            && (!zoned || node.Zone == pod % plan.Zones)
            && (!apart || !node.Names.Contains(name))).MinBy(node => node.Used);
        node?.Take(name, size);
        return node is not null;
    }

    private sealed class Node(NodePool pool, int zone)
    {
        // An instance with shared attachments and all its network interfaces in use.
        public const int MostVolumes = 23;

        public NodePool Pool => pool;

        public int Zone => zone;

        public int Pods { get; private set; }

        public int Cpu { get; private set; }

        public int Memory { get; private set; }

        public int Volumes { get; private set; }

        public double Used => Math.Max((double)Cpu / pool.AllocatableCpuMillicores, (double)Memory / pool.AllocatableMemoryMiB);

        public HashSet<string> Names { get; } = new();

        public void Take(string name, WorkloadSize size)
        {
            Pods++;
            Cpu += size.CpuMillicores;
            Memory += size.MemoryMiB;
            Volumes += size.VolumeGiB > 0 ? 1 : 0;
            Names.Add(name);
        }
    }
}
