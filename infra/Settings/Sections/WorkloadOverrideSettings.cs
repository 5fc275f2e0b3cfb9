namespace Lgtm.Infra.Settings;

/// <summary>One workload below <c>capacity.overrides</c> in a stack file. Whether its figures can hold, the capacity plan judges.</summary>
internal sealed record WorkloadOverrideSettings : ISection
{
    public const string Allowed = "some of replicas, maxReplicas, cpuMillicores, memoryMiB and volumeGiB";

    private const string Figure = "a whole number, 1 or more";
    private const string AsPlanned = "as planned";

    [Setting("number of pods", Figure, Absent = AsPlanned)]
    public int? Replicas { get; init; }

    [Setting("pods that autoscaling may make of them", Figure, Absent = AsPlanned)]
    public int? MaxReplicas { get; init; }

    [Setting("CPU that a pod requests, in thousandths of a core", Figure, Absent = AsPlanned)]
    public int? CpuMillicores { get; init; }

    [Setting("memory that a pod requests, in MiB", Figure, Absent = AsPlanned)]
    public int? MemoryMiB { get; init; }

    [Setting("volume of a pod, in GiB", Figure, Absent = AsPlanned)]
    public int? VolumeGiB { get; init; }

    public IEnumerable<Rule> Rules()
    {
        return [];
    }
}
