namespace Lgtm.Components.Capacity;

/// <summary>Figures of one workload that replace those of the plan; what is absent stays as planned.</summary>
public sealed record WorkloadOverride
{
    /// <summary>Number of pods. Allowed: 1 or more; as many as there are copies for what keeps copies.</summary>
    public int? Replicas { get; init; }

    /// <summary>Most pods that autoscaling may make. Allowed: replicas or more, where the plan autoscales.</summary>
    public int? MaxReplicas { get; init; }

    /// <summary>CPU request of one pod, in thousandths of a core. Allowed: 1 or more.</summary>
    public int? CpuMillicores { get; init; }

    /// <summary>Memory request of one pod, in MiB; the limit follows. Allowed: 1 or more.</summary>
    public int? MemoryMiB { get; init; }

    /// <summary>Volume of one pod, in GiB. Allowed: 1 or more, where the plan has a volume.</summary>
    public int? VolumeGiB { get; init; }
}
