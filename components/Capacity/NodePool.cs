using Lgtm.Components.Cluster;

namespace Lgtm.Components.Capacity;

/// <summary>A set of equal nodes.</summary>
/// <param name="Name">Short name, unique in the plan.</param>
/// <param name="Arm64InstanceTypes">Graviton types, preferred first; all of one size.</param>
/// <param name="X86InstanceTypes">Intel types of the same size, preferred first.</param>
/// <param name="Placement">Where the nodes stand.</param>
/// <param name="MinNodes">Fewest nodes of one group.</param>
/// <param name="MaxNodes">Most nodes of one group.</param>
/// <param name="DesiredNodes">Nodes of one group to start with.</param>
/// <param name="Stateful">Whether workloads with volumes belong here; such nodes are never spot.</param>
/// <param name="DiskGiB">Root disk of a node, in GiB.</param>
public sealed record NodePool(
    string Name,
    IReadOnlyList<string> Arm64InstanceTypes,
    IReadOnlyList<string> X86InstanceTypes,
    ZonePlacement Placement,
    int MinNodes,
    int MaxNodes,
    int DesiredNodes,
    bool Stateful,
    int DiskGiB)
{
    /// <summary>Nodes of all its groups to start with.</summary>
    public int Nodes { get; init; }

    /// <summary>Nodes of one group that hold its pods when every autoscaled workload has its most; as many as to start with where nothing is autoscaled.</summary>
    public int NodesAtMost { get; init; }

    /// <summary>CPU that pods can request on one node, in thousandths of a core.</summary>
    public int AllocatableCpuMillicores { get; init; }

    /// <summary>Memory that pods can request on one node, in MiB.</summary>
    public int AllocatableMemoryMiB { get; init; }

    /// <summary>Pods that one node can run beside its own agents.</summary>
    public int AllocatablePods { get; init; }

    /// <summary>Why so many nodes of this size.</summary>
    public string Reason { get; init; } = "";

    /// <summary>Where the reason comes from.</summary>
    public string Source { get; init; } = "";

    /// <summary>The nodes and their root disks, in USD a month: us-east-1, on demand, the first arm64 type.</summary>
    public double MonthlyUsd { get; init; }
}
