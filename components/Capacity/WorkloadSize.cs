namespace Lgtm.Components.Capacity;

/// <summary>Planned size of one workload. There is no CPU limit on purpose: throttling a backend only moves its queue.</summary>
/// <param name="Replicas">Number of pods.</param>
/// <param name="CpuMillicores">CPU request of one pod, in thousandths of a core.</param>
/// <param name="MemoryMiB">Memory request of one pod, in MiB.</param>
/// <param name="MemoryLimitMiB">Memory limit of one pod, in MiB.</param>
/// <param name="VolumeGiB">Volume of one pod, in GiB; 0 = none.</param>
/// <param name="Reason">What the size follows from, in a sentence.</param>
public sealed record WorkloadSize(int Replicas, int CpuMillicores, int MemoryMiB, int MemoryLimitMiB, int VolumeGiB, string Reason)
{
    /// <summary>Pods that autoscaling may make of them; null = there are always as many.</summary>
    public int? MaxReplicas { get; init; }

    /// <summary>What one pod of a cache holds, in MiB; 0 = not a cache.</summary>
    public int CacheMiB { get; init; }

    /// <summary>Every figure with its reason and source.</summary>
    public IReadOnlyList<PlanFigure> Figures { get; init; } = [];

    /// <summary>CPU of all pods, in thousandths of a core.</summary>
    public int TotalCpuMillicores => Replicas * CpuMillicores;

    /// <summary>Memory request of all pods, in MiB.</summary>
    public int TotalMemoryMiB => Replicas * MemoryMiB;

    /// <summary>Volumes of all pods, in GiB.</summary>
    public int TotalVolumeGiB => Replicas * VolumeGiB;

    /// <summary>The workload's share of nodes and volumes, in USD a month: us-east-1, on demand, arm64.</summary>
    public double MonthlyUsd => Prices.MonthlyShare(TotalCpuMillicores, TotalMemoryMiB, TotalVolumeGiB);
}
