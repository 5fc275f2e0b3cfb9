namespace Lgtm.Components.Capacity;

/// <summary>Pods that find no node.</summary>
internal static class NodeProblems
{
    public static IEnumerable<PlanProblem> Of(CapacityOverrides given, IReadOnlyList<PlannedWorkload> workloads, IReadOnlyList<NodePool>? pools)
    {
        if (given.MaxNodes is < 1)
        {
            return [PlanProblem.For("maxNodes", given.MaxNodes.Value, $"1 or more", $"raise it, or remove it")];
        }

        if (pools is null)
        {
            return TooLarge(workloads).DefaultIfEmpty(PlanProblem.For("nodes", NodeCount.MostOfAGroup, $"fewer nodes than EKS allows in a group", $"make pods larger or fewer, or split the load over several stacks"));
        }

        var nodes = pools.Sum(pool => pool.Nodes);
        return given.MaxNodes is { } most && nodes > most ? Short(most, nodes, workloads) : [];
    }

    private static IEnumerable<PlanProblem> Short(int most, int nodes, IReadOnlyList<PlannedWorkload> workloads)
    {
        yield return PlanProblem.For("maxNodes", most, $"{nodes} or more", $"raise it, or override what makes the plan large");
        foreach (var apart in workloads.Where(workload => (workload.Rule.OnePerNode || workload.Rule.InZones) && workload.Size.Replicas > most))
        {
            yield return PlanProblem.For(
                $"workloads.{apart.Rule.Name}.replicas", apart.Size.Replicas, $"at most maxNodes ({most}), as no node may run two of its pods",
                $"raise maxNodes, or use fewer and larger pods");
        }
    }

    private static IEnumerable<PlanProblem> TooLarge(IReadOnlyList<PlannedWorkload> workloads)
    {
        var largest = InstanceSize.All[^1];
        foreach (var workload in workloads)
        {
            if (workload.Size.CpuMillicores > largest.AllocatableCpu * NodeCount.LargestShareOfANode)
            {
                yield return PlanProblem.For($"workloads.{workload.Rule.Name}.cpuMillicores", workload.Size.CpuMillicores, $"at most {(int)(largest.AllocatableCpu * NodeCount.LargestShareOfANode)}, about half of the largest node", $"use more and smaller pods");
            }

            if (workload.Size.MemoryMiB > largest.AllocatableMemory * NodeCount.LargestShareOfANode)
            {
                yield return PlanProblem.For($"workloads.{workload.Rule.Name}.memoryMiB", workload.Size.MemoryMiB, $"at most {(int)(largest.AllocatableMemory * NodeCount.LargestShareOfANode)}, about half of the largest node", $"use more and smaller pods");
            }
        }
    }
}
