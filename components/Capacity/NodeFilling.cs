namespace Lgtm.Components.Capacity;

/// <summary>Tries to place pods on nodes, the largest first, each on the emptiest node that takes it.</summary>
internal static class NodeFilling
{
    public static bool Fits(IReadOnlyList<PodGroup> pods, InstanceSize size, int nodes, int zones)
    {
        var free = Enumerable.Range(0, nodes).Select(index => new FreeNode(size, index % zones)).ToArray();
        return pods.OrderByDescending(group => Share(group.Pod, size)).All(group => Place(group, free, zones));
    }

    private static bool Place(PodGroup group, FreeNode[] nodes, int zones)
    {
        var taken = new HashSet<FreeNode>();
        for (var pod = 0; pod < group.Count; pod++)
        {
            var node = Emptiest(group, nodes, taken, group.InZones ? pod % zones : null);
            if (node is null)
            {
                return false;
            }

            node.Take(group.Pod);
            taken.Add(node);
        }

        return true;
    }

    private static FreeNode? Emptiest(PodGroup group, FreeNode[] nodes, HashSet<FreeNode> taken, int? zone)
    {
        FreeNode? best = null;
        foreach (var node in nodes)
        {
            if ((best is null || node.FreeShare > best.FreeShare)
                && (zone is null || node.Zone == zone)
                && node.Takes(group.Pod)
                && !(group.OnePerNode && taken.Contains(node)))
            {
                best = node;
            }
        }

        return best;
    }

    private static double Share(PodSize pod, InstanceSize size)
    {
        return Math.Max(pod.Cpu / (double)size.AllocatableCpu, pod.Memory / (double)size.AllocatableMemory);
    }
}
