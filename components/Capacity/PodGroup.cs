namespace Lgtm.Components.Capacity;

/// <summary>Equal pods that look for nodes.</summary>
/// <param name="Name">Whose pods they are.</param>
/// <param name="Count">How many.</param>
/// <param name="Pod">Size of one.</param>
/// <param name="Largest">At least the size of one, and no less with more load.</param>
/// <param name="OnePerNode">Whether no node may run two of them.</param>
/// <param name="InZones">Whether each zone holds an equal share.</param>
internal sealed record PodGroup(string Name, int Count, PodSize Pod, PodSize Largest, bool OnePerNode, bool InZones)
{
    // DNS, load-balancer controller, autoscaler, metrics server and the storage driver's controllers, two of most.
    public static PodGroup OfTheCluster { get; } = new("cluster services", 10, new(100, 170), new(100, 170), OnePerNode: false, InZones: false);

    /// <summary>The pods of a workload: as many as planned, or as autoscaling may make of them.</summary>
    public static PodGroup Of(PlannedWorkload workload, int copies, bool zoneAware, bool most = false)
    {
        var (rule, size) = (workload.Rule, workload.Size);

        // Where zones keep copies apart, no node has to.
        var onePerNode = rule.OnePerNode || (rule.InZones && !zoneAware);
        var inZones = rule.Replication == Replication.Copies && copies > 1;
        return new(rule.Name, most ? size.MaxReplicas ?? size.Replicas : size.Replicas, new(size.CpuMillicores, size.MemoryMiB, size.VolumeGiB), workload.Largest, onePerNode, inZones);
    }
}
