using Lgtm.Components;
using Lgtm.Infra.Settings;

namespace Lgtm.Infra;

/// <summary>Rules on settings that follow from what the capacity plan needs.</summary>
internal static class PlanRules
{
    private const string Zones = "zones";

    public static IEnumerable<Rule> For(StackSettings settings)
    {
        // What is missing or unreadable is reported by its own section; then there is no load, and no plan to judge.
        var problems = settings is { Network.Zones: >= 2, Capacity.HasLoad: true } ? CapacityWiring.Problems(settings) : null;
        var pools = problems is { Count: 0 } ? CapacityWiring.Plan(settings).NodePools : null;
        return
        [
            .. ZoneRules(settings, hasZones: problems?.Any(problem => problem.Path == Zones) != true),
            .. NodeRules(settings, pools),
            .. (problems ?? []).Where(problem => problem.Path != Zones).Select(RuleOf),
        ];
    }

    private static IEnumerable<Rule> ZoneRules(StackSettings settings, bool hasZones)
    {
        return
        [
            new(
                "network.zoneCount",
                () => settings.Network.Existing is not null || hasZones,
                () => settings.Network.ZoneCount,
                "raise it, or use profile dev, which keeps one copy")
            {
                Expected = "3 with this capacity, which keeps three copies in three zones",
                Others = ["network.existing", "capacity"],
            },
            new(
                "network.existing.privateSubnetIds",
                () => settings.Network.Existing is null || hasZones,
                () => settings.Network.Existing!.PrivateSubnetIds,
                "name a subnet in each of three zones, or use profile dev")
            {
                Expected = "3 subnets with this capacity, which keeps three copies in three zones",
                Others = ["network.zoneCount", "capacity"],
            },
        ];
    }

    private static IEnumerable<Rule> NodeRules(StackSettings settings, IReadOnlyList<NodePool>? pools)
    {
        return
        [
            new("cluster.maxNodes", () => pools is null || HasRoom(settings.Cluster.MaxNodes, pools), () => settings.Cluster.MaxNodes, "raise it, plan for less load, or switch capacity.autoscaling off")
            {
                Expected = "at least the nodes that the capacity plan needs, for the pods that autoscaling may add, too",
                Others = ["network", "capacity"],
            },
            new(
                "cluster.statelessCapacity",
                () => pools is null || MayBeSpot(settings.Cluster.StatelessCapacity, pools),
                () => settings.Cluster.StatelessCapacity,
                "write onDemand, or keep three copies")
            {
                Expected = "onDemand with one copy of the data, whose only node group holds it",
                Others = ["network", "capacity"],
            },
        ];
    }

    private static bool HasRoom(int? maxNodes, IReadOnlyList<NodePool> pools)
    {
        return maxNodes is not (>= 1 and var most) || NodeWiring.Growing(pools).All(pool => pool.NodesAtMost <= most);
    }

    private static bool MayBeSpot(StatelessCapacityChoice? choice, IReadOnlyList<NodePool> pools)
    {
        return choice != StatelessCapacityChoice.Spot || pools.Any(pool => !pool.Stateful);
    }

    // The plan says workloads.<name>, the stack file overrides.<name>.
    private static Rule RuleOf(PlanProblem problem)
    {
        var key = problem.Path.StartsWith("workloads.", StringComparison.Ordinal) ? "overrides" + problem.Path["workloads".Length..] : problem.Path;
        return new($"capacity.{key}", () => false, () => problem.Got, problem.Fix) { Expected = problem.Expected, Others = ["network", "capacity", "backends"] };
    }
}
