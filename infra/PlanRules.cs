using Lgtm.Components.Capacity;
using Lgtm.Components.Cluster;
using Lgtm.Infra.Settings;

namespace Lgtm.Infra;

/// <summary>Rules on settings that follow from what the capacity plan needs.</summary>
internal static class PlanRules
{
    private const string Zones = "zones";

    // What the plan follows from: not the figures set by hand, each of which is judged by itself.
    private static readonly string[] LoadAndCopies =
        [.. SettingKeys.Paths.Where(path => path.StartsWith("capacity.") && path is not "capacity.overrides")];

    /// <summary>The one plan of a run, and the rules that follow from it. There is no plan while the settings do not say how much load there is.</summary>
    public static (CapacityPlan? Plan, IReadOnlyList<Rule> Rules) Judge(StackSettings settings)
    {
        // What is missing or unreadable is reported by its own section; then there is no load, and no plan to judge.
        var hasLoad = settings is { Network.Zones: >= 2, Capacity.HasLoad: true };
        var (plan, problems) = hasLoad ? StackCapacity.Attempt(settings) : (null, null);
        var whateverTheLoad = settings is { Capacity: not null } ? StackCapacity.FindOverrideProblems(settings) : [];
        var pools = plan?.NodePools;
        return (plan,
        [
            .. ZoneRules(settings, hasZones: problems?.Any(problem => problem.Path == Zones) != true),
            .. NodeRules(settings, pools),
            .. whateverTheLoad.Select(problem => RuleOf(problem, [])),
            .. (problems ?? []).Where(problem => problem.Path != Zones).Except(whateverTheLoad).Select(problem => RuleOf(problem, Decisive(problem.Path, settings))),
        ]);
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
                Others = ["network.existing", .. LoadAndCopies],
            },
            new(
                "network.existing.privateSubnetIds",
                () => settings.Network.Existing is null || hasZones,
                () => settings.Network.Existing!.PrivateSubnetIds,
                "name a subnet in each of three zones, or use profile dev")
            {
                Expected = "3 subnets with this capacity, which keeps three copies in three zones",
                Others = ["network.zoneCount", .. LoadAndCopies],
            },
        ];
    }

    private static IEnumerable<Rule> NodeRules(StackSettings settings, IReadOnlyList<NodePool>? pools)
    {
        var growing = NodeWiring.Growing(pools ?? []);
        var least = growing.Select(pool => pool.NodesAtMost).DefaultIfEmpty().Max();
        var scales = growing.Any(pool => pool.NodesAtMost > pool.DesiredNodes);
        return
        [
            new(
                "cluster.maxNodes",
                () => settings.Cluster.MaxNodes is not (>= 1 and var most) || most >= least,
                () => settings.Cluster.MaxNodes,
                $"raise it to {least}{(scales ? ", plan for less load, or switch capacity.autoscaling off" : " or plan for less load")}")
            {
                Expected = $"{least} or more, the nodes that the capacity plan needs in one group{(scales ? ", for the pods that autoscaling may add, too" : "")}",
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

    private static bool MayBeSpot(CapacityType? choice, IReadOnlyList<NodePool> pools)
    {
        return choice != CapacityType.Spot || pools.Any(pool => !pool.Stateful);
    }

    // The plan says workloads.<name>, the stack file overrides.<name>.
    private static Rule RuleOf(PlanProblem problem, IReadOnlyList<string> others)
    {
        var key = "capacity." + (IsOfWorkload(problem.Path) ? "overrides" + problem.Path["workloads".Length..] : problem.Path);
        var ofName = IsOfWorkload(problem.Path) && problem.Path.Count(letter => letter == '.') == 1;
        return new(key, () => false, () => problem.Got, problem.Fix) { Expected = problem.Expected, OfName = ofName, Others = others };
    }

    // Whatever else the problem follows from: with another value there it may be none.
    private static string[] Decisive(string path, StackSettings settings)
    {
        const string Range = ".maxReplicas";

        IEnumerable<string> keys = path switch
        {
            _ when path.EndsWith(Range) => [$"capacity.overrides{path["workloads".Length..^Range.Length]}.replicas"],
            $"workloads.{Workload.LokiPatternIngester}" => ["backends"],
            _ when path.StartsWith($"workloads.{Workload.Grafana}") && settings is not { Grafana.Database: not null } => ["grafana.database"],
            "nodes" => ["capacity", "backends", "grafana"],
            _ => [],
        };
        return ["network.zoneCount", "network.existing", .. LoadAndCopies, .. keys];
    }

    private static bool IsOfWorkload(string path)
    {
        return path.StartsWith("workloads.");
    }
}
