using Lgtm.Components.Cluster;

namespace Lgtm.Components.Capacity;

/// <summary>
/// Chooses nodes for the workloads: of each size as many as it takes, and of these the cheapest. The cost of each size never falls with more load, so
/// the least of them does not either.
/// </summary>
internal static class NodePlan
{
    private const int DiskGiB = 50;
    private const double DiskHour = DiskGiB * Prices.VolumeGiBMonth / Prices.HoursOfAMonth;

    // Replicated stacks: volumes find a node in their own zone because each zone has its own group. A single-copy stack stays in one zone.
    public static IReadOnlyList<NodePool>? For(IReadOnlyList<PlannedWorkload> workloads, int copies, int zones, bool zoneAware)
    {
        var pods = workloads.Select(workload => PodGroup.Of(workload, copies, zoneAware)).ToList();
        if (copies == 1)
        {
            return All(Pool("general", ZonePlacement.SingleZone, [.. pods, PodGroup.OfTheCluster], 2, 1, most: nodes => nodes + 1, []));
        }

        var stateful = pods.Where(group => group.Pod.Volume > 0).ToList();
        var most = workloads.Where(workload => workload.Size.VolumeGiB == 0).Select(workload => PodGroup.Of(workload, copies, zoneAware, most: true)).ToList();
        return All(
            Pool("stateful", ZonePlacement.OneGroupPerZone, stateful, zones, zones, most: nodes => nodes + 1, []),
            Pool("stateless", ZonePlacement.AcrossZones, [.. pods.Except(stateful), PodGroup.OfTheCluster], zones, 1, most: nodes => 2 * nodes, [.. most, PodGroup.OfTheCluster]));
    }

    private static IReadOnlyList<NodePool>? All(params NodePool?[] pools)
    {
        return pools.Any(pool => pool is null) ? null : [.. pools.Select(pool => pool!)];
    }

    private static NodePool? Pool(string name, ZonePlacement placement, IReadOnlyList<PodGroup> pods, int fewest, int zones, Func<int, int> most, IReadOnlyList<PodGroup> autoscaled)
    {
        if (Cheapest(pods, fewest, zones) is not { } chosen)
        {
            return null;
        }

        var (size, nodes) = chosen;
        if (NodeCount.From(nodes, autoscaled, size, zones) is not { } nodesAtMost)
        {
            return null;
        }

        var inAGroup = nodes / zones;
        return new(name, Types("m7g", "m6g", size), Types("m7i", "m6i", size), placement, inAGroup, Math.Max(Math.Min(most(inAGroup), NodeCount.MostOfAGroup), nodesAtMost / zones), inAGroup, placement != ZonePlacement.AcrossZones, DiskGiB)
        {
            Nodes = nodes,
            NodesAtMost = nodesAtMost / zones,
            AllocatableCpuMillicores = size.AllocatableCpu,
            AllocatableMemoryMiB = size.AllocatableMemory,
            AllocatablePods = size.AllocatablePods,
            Reason = Reason(pods, size, nodes) + (nodesAtMost > nodes ? FormattableString.Invariant($"; {nodesAtMost} nodes hold every pod that autoscaling may add") : ""),
            Source = Sources.Ec2,
            MonthlyUsd = Hourly(size, nodes) * Prices.HoursOfAMonth,
        };
    }

    // Sizes in the order of their estimates: once the next estimate costs more than what is found, nothing cheaper follows.
    private static (InstanceSize Size, int Nodes)? Cheapest(IReadOnlyList<PodGroup> pods, int fewest, int zones)
    {
        (InstanceSize Size, int Nodes)? best = null;
        foreach (var (size, estimate) in InstanceSize.All
            .Select(size => (Size: size, Estimate: NodeCount.Estimate(pods, size, fewest, zones)))
            .Where(option => option.Estimate is not null)
            .OrderBy(option => Hourly(option.Size, option.Estimate!.Value)))
        {
            if (best is { } found && Hourly(size, estimate!.Value) >= Hourly(found.Size, found.Nodes))
            {
                break;
            }

            if (NodeCount.From(estimate!.Value, pods, size, zones) is { } nodes && (best is null || Hourly(size, nodes) < Hourly(best.Value.Size, best.Value.Nodes)))
            {
                best = (size, nodes);
            }
        }

        return best;
    }

    private static double Hourly(InstanceSize size, int nodes)
    {
        return nodes * (size.HourlyUsd + DiskHour);
    }

    // Several types of one size: a spot group needs the choice, and the autoscaler needs them to be equal.
    private static string[] Types(string first, string second, InstanceSize size)
    {
        return [$"{first}.{size.Name}", $"{second}.{size.Name}"];
    }

    private static string Reason(IReadOnlyList<PodGroup> pods, InstanceSize size, int nodes)
    {
        var (cpu, memory) = (pods.Sum(group => group.Count * group.Pod.Cpu), pods.Sum(group => group.Count * group.Pod.Memory));
        var spread = pods.Where(group => group.OnePerNode).MaxBy(group => group.Count);
        var apart = spread is { Count: > 1 } ? $"; {spread.Count} of {spread.Name} on a node each" : "";
        return FormattableString.Invariant(
            $"cheapest size for {pods.Sum(group => group.Count)} pods that request {cpu / 1000.0:N1} cores and {memory / 1024.0:N0} GiB, of {nodes * size.AllocatableCpu / 1000.0:N1} and {nodes * size.AllocatableMemory / 1024.0:N0} allocatable") + apart;
    }
}
