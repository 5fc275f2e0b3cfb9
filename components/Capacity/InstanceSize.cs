namespace Lgtm.Components.Capacity;

/// <summary>One size of the general-purpose instances.</summary>
/// <param name="Name">Such as <c>2xlarge</c>.</param>
/// <param name="Cores">Virtual CPUs.</param>
/// <param name="MemoryGiB">Memory.</param>
/// <param name="PodsByInterfaces">Pods that the network interfaces allow; kubelet's reserve follows from it.</param>
/// <param name="MostPods">Pods that EKS lets it run.</param>
/// <param name="HourlyUsd">Price of the m7g.</param>
internal sealed record InstanceSize(string Name, int Cores, int MemoryGiB, int PodsByInterfaces, int MostPods, double HourlyUsd)
{
    // What every node runs for itself: network, proxy, storage and identity agents, a log agent.
    private const int PodsOfANode = 6;
    private const int CpuOfANode = 300;
    private const int MemoryOfANode = 400;

    // The hypervisor's and the kernel's share, as Karpenter reckons; then what kubelet keeps and evicts at.
    private const double MemoryOverhead = 0.075;
    private const int EvictionMiB = 100;

    // 27 attachments shared by volumes and network interfaces: what is left on an xlarge with all interfaces attached.
    public const int MostVolumes = 23;

    public static IReadOnlyList<InstanceSize> All { get; } =
    [
        new("xlarge", 4, 16, 58, 58, 0.1632),
        new("2xlarge", 8, 32, 58, 58, 0.3264),
        new("4xlarge", 16, 64, 234, 110, 0.6528),
        new("8xlarge", 32, 128, 234, 234, 1.3056),
    ];

    public int AllocatableCpu => (Cores * 1000) - KubeletCpu - CpuOfANode;

    public int AllocatableMemory => (int)(MemoryGiB * 1024 * (1 - MemoryOverhead)) - ((11 * PodsByInterfaces) + 255) - EvictionMiB - MemoryOfANode;

    public int AllocatablePods => MostPods - PodsOfANode;

    // 6% of the first core, 1% of the second, half a percent of two more, a quarter of a percent of the rest.
    private int KubeletCpu => 80 + ((Cores - 4) * 5 / 2);
}
