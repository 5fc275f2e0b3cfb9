namespace Lgtm.Components;

/// <summary>Planned size of one workload.</summary>
/// <param name="Replicas">Number of pods.</param>
/// <param name="CpuMillicores">CPU request of one pod, in thousandths of a core.</param>
/// <param name="MemoryMiB">Memory request of one pod, in MiB.</param>
/// <param name="MemoryLimitMiB">Memory limit of one pod, in MiB.</param>
/// <param name="VolumeGiB">Volume of one pod, in GiB; 0 = none.</param>
/// <param name="Reason">Where the figures come from.</param>
public sealed record WorkloadSize(int Replicas, int CpuMillicores, int MemoryMiB, int MemoryLimitMiB, int VolumeGiB, string Reason);
