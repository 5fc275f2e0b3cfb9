namespace Lgtm.Components.Capacity;

/// <summary>How far a workload may grow by itself: from the planned number of pods upwards, never below it.</summary>
internal static class ReplicaRange
{
    // Twice the nodes hold twice the pods, whatever their shapes: so a node group that may double has room for all of them at once.
    private const int Growth = 2;

    public static WorkloadSize Added(WorkloadSize size, int? given)
    {
        var most = given ?? (Growth * size.Replicas);
        var value = FormattableString.Invariant($"{most}");
        var figure = given is not null
            ? new PlanFigure("max replicas", value, "set by hand", Sources.Override)
            : new PlanFigure("max replicas", value, "twice the planned: the node group may double, too; pods are added above 80% of the CPU requested", Sources.Project);
        return new()
        {
            Replicas = size.Replicas,
            MaxReplicas = most,
            CpuMillicores = size.CpuMillicores,
            MemoryMiB = size.MemoryMiB,
            MemoryLimitMiB = size.MemoryLimitMiB,
            VolumeGiB = size.VolumeGiB,
            CacheMiB = size.CacheMiB,
            Figures = [size.Figures[0], figure, .. size.Figures.Skip(1)],
        };
    }
}
