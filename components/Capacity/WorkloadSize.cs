using Lgtm.Components.Validation;
using Pulumi;

namespace Lgtm.Components.Capacity;

/// <summary>
/// Size of one workload, as a <see cref="CapacityPlan"/> plans it and the charts take it. There is no CPU limit on purpose: throttling a backend only moves its queue.
/// </summary>
public sealed class WorkloadSize : ResourceArgs
{
    /// <summary>Number of pods. Default: 1. Allowed: 1 or more.</summary>
    [Input("replicas")]
    public int Replicas { get; init; } = 1;

    /// <summary>
    /// Most pods that autoscaling by CPU may make of <see cref="Replicas"/>, which is then the fewest. Default: none, there are always as many.
    /// Allowed: replicas or more, from 2 replicas on.
    /// </summary>
    [Input("maxReplicas")]
    public int? MaxReplicas { get; init; }

    /// <summary>CPU request of one pod, in thousandths of a core. Allowed: 1 or more.</summary>
    [Input("cpuMillicores")]
    public required int CpuMillicores { get; init; }

    /// <summary>Memory request of one pod, in MiB. Allowed: 1 or more.</summary>
    [Input("memoryMiB")]
    public required int MemoryMiB { get; init; }

    /// <summary>Memory limit of one pod, in MiB. Allowed: at least the request.</summary>
    [Input("memoryLimitMiB")]
    public required int MemoryLimitMiB { get; init; }

    /// <summary>Volume of one pod, in GiB. Default: 0, which means no volume.</summary>
    [Input("volumeGiB")]
    public int VolumeGiB { get; init; }

    /// <summary>What one pod of a cache holds, in MiB; 0 = not a cache.</summary>
    public int CacheMiB { get; internal init; }

    /// <summary>Every planned figure with its reason and source; empty for a size that was not planned.</summary>
    public IReadOnlyList<PlanFigure> Figures { get; internal init; } = [];

    /// <summary>CPU of all pods, in thousandths of a core.</summary>
    public int TotalCpuMillicores => Replicas * CpuMillicores;

    /// <summary>Memory request of all pods, in MiB.</summary>
    public int TotalMemoryMiB => Replicas * MemoryMiB;

    /// <summary>Volumes of all pods, in GiB.</summary>
    public int TotalVolumeGiB => Replicas * VolumeGiB;

    /// <summary>The workload's share of nodes and volumes, in USD a month: us-east-1, on demand, arm64.</summary>
    public double MonthlyUsd => Prices.MonthlyShare(TotalCpuMillicores, TotalMemoryMiB, TotalVolumeGiB);

    internal void AddProblems(Problems problems, string path)
    {
        problems
            .Unless(Replicas >= 1, $"{path}.replicas", Replicas, "1 or more", "leave the workload out to switch it off")
            .Unless(MaxReplicas is null || (MaxReplicas >= Replicas && Replicas >= 2), $"{path}.maxReplicas", MaxReplicas,
                    $"replicas ({Replicas}) or more, from 2 replicas on", "raise it, or leave it out for a fixed number of pods")
            .Unless(CpuMillicores >= 1, $"{path}.cpuMillicores", CpuMillicores, "1 or more", "state the CPU request in thousandths of a core")
            .Unless(MemoryMiB >= 1, $"{path}.memoryMiB", MemoryMiB, "1 or more", "state the memory request in MiB")
            .Unless(MemoryLimitMiB >= MemoryMiB, $"{path}.memoryLimitMiB", MemoryLimitMiB, $"at least the request ({MemoryMiB})", "raise the limit")
            .Unless(VolumeGiB >= 0, $"{path}.volumeGiB", VolumeGiB, "0 or more", "state the volume in GiB, or 0 for none");
    }
}
