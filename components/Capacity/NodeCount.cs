namespace Lgtm.Components.Capacity;

/// <summary>
/// How many nodes of a size some pods take. Each term of the estimate can only grow with the load, so the estimate does too; it leaves as much of each
/// node free as the largest pod takes, which is where filling nodes one after the other gets stuck at the earliest.
/// </summary>
internal static class NodeCount
{
    public const int MostOfAGroup = 450;
    public const double LargestShareOfANode = 0.55;

    private const double MostUse = 0.9;

    /// <summary>The nodes to begin with, in multiples of <paramref name="zones"/>; null when a pod is too large for this size.</summary>
    public static int? Estimate(IReadOnlyList<PodGroup> pods, InstanceSize size, int fewest, int zones)
    {
        var cpuOfOne = pods.Max(group => group.Largest.Cpu) / (double)size.AllocatableCpu;
        var memoryOfOne = pods.Max(group => group.Largest.Memory) / (double)size.AllocatableMemory;
        if (cpuOfOne > LargestShareOfANode || memoryOfOne > LargestShareOfANode)
        {
            return null;
        }

        var nodes = new[]
        {
            fewest,
            pods.Sum(group => (double)group.Count * group.Pod.Cpu) / (size.AllocatableCpu * Math.Min(MostUse, 1 - cpuOfOne)),
            pods.Sum(group => (double)group.Count * group.Pod.Memory) / (size.AllocatableMemory * Math.Min(MostUse, 1 - memoryOfOne)),
            pods.Sum(group => (double)group.Count) / (size.AllocatablePods * MostUse),
            pods.Where(group => group.Pod.Volume > 0).Sum(group => (double)group.Count) / (InstanceSize.MostVolumes * MostUse),
            pods.Where(group => group.OnePerNode).Select(group => group.Count).DefaultIfEmpty().Max(),
        };
        return ((int)Math.Ceiling(nodes.Max() - 1e-9) + zones - 1) / zones * zones;
    }

    /// <summary>The nodes that hold the pods: the estimate, or more when pods that were sized by hand have odd shapes; null when there are too many.</summary>
    public static int? From(int estimate, IReadOnlyList<PodGroup> pods, InstanceSize size, int zones)
    {
        for (var nodes = estimate; nodes <= MostOfAGroup * zones; nodes += zones)
        {
            if (NodeFilling.Fits(pods, size, nodes, zones))
            {
                return nodes;
            }
        }

        return null;
    }
}
