using Lgtm.Components.Validation;

namespace Lgtm.Components.Capacity;

/// <summary>What runs where, and how large, for a load: replicas, requests, limits, volumes, caches, copies, zones and nodes, each with its reason.</summary>
public sealed record CapacityPlan
{
    internal const int ZonesOfAReplicatedStack = 3;
    private const int CopiesOfAReplicatedStack = 3;

    private CapacityPlan()
    {
    }

    /// <summary>The load that the plan is for.</summary>
    public required TelemetryLoad Load { get; init; }

    /// <summary>What the backends accept before they refuse.</summary>
    public required IngestLimits Limits { get; init; }

    /// <summary>Copies of every sample, log line and span: 1 or 3.</summary>
    public required int ReplicationFactor { get; init; }

    /// <summary>Zones that the nodes spread over.</summary>
    public required int Zones { get; init; }

    /// <summary>Whether the three copies of a sample are kept in three different zones.</summary>
    public required bool ZoneAware { get; init; }

    /// <summary>Why so many copies and zones.</summary>
    public required IReadOnlyList<PlanFigure> Figures { get; init; }

    /// <summary>Size of each workload that runs, by the names of <see cref="Workload"/>; one that is absent does not run.</summary>
    public required IReadOnlyDictionary<string, WorkloadSize> Workloads { get; init; }

    /// <summary>The nodes.</summary>
    public required IReadOnlyList<NodePool> NodePools { get; init; }

    /// <summary>What it costs, line by line.</summary>
    public required IReadOnlyList<CostLine> Costs { get; init; }

    /// <summary>The plan of a profile on a network of <paramref name="networkZones"/> zones.</summary>
    /// <exception cref="InvalidComponentArgsException">The plan cannot hold; every problem is listed with its fix.</exception>
    public static CapacityPlan For(CapacityProfile profile, int networkZones = ZonesOfAReplicatedStack, CapacityOverrides? overrides = null)
    {
        return For(TelemetryLoad.Of(profile), networkZones, overrides);
    }

    /// <summary>The plan of a load on a network of <paramref name="networkZones"/> zones.</summary>
    /// <exception cref="InvalidComponentArgsException">The plan cannot hold; every problem is listed with its fix.</exception>
    public static CapacityPlan For(TelemetryLoad load, int networkZones = ZonesOfAReplicatedStack, CapacityOverrides? overrides = null)
    {
        var (plan, problems) = Try(load, networkZones, overrides);
        return plan ?? throw new InvalidComponentArgsException("CapacityPlan", [.. problems.Select(problem => problem.Text)]);
    }

    /// <summary>What is wrong with a load, its network and its overrides; empty when there is a plan.</summary>
    public static IReadOnlyList<PlanProblem> ProblemsOf(TelemetryLoad load, int networkZones = ZonesOfAReplicatedStack, CapacityOverrides? overrides = null)
    {
        return Try(load, networkZones, overrides).Problems;
    }

    /// <summary>What is wrong with overrides whatever the load; empty when some plan may use them.</summary>
    public static IReadOnlyList<PlanProblem> ProblemsOf(CapacityOverrides overrides)
    {
        return [.. OverrideProblems.OfThemselves(overrides)];
    }

    private static (CapacityPlan? Plan, IReadOnlyList<PlanProblem> Problems) Try(TelemetryLoad load, int networkZones, CapacityOverrides? overrides)
    {
        var given = overrides ?? new();
        var fewest = load.TakesInAtMost(TelemetryLoad.Of(CapacityProfile.Dev)) ? 1 : CopiesOfAReplicatedStack;
        var copies = given.ReplicationFactor ?? fewest;
        var zoneAware = given.ZoneAware ?? copies > 1;
        var autoscaling = given.Autoscaling ?? copies > 1;
        var problems = LoadProblems.Of(load).Concat(ReplicationProblems.Of(copies, zoneAware, autoscaling, networkZones)).ToList();
        if (problems.Count > 0)
        {
            return (null, [.. problems, .. OverrideProblems.OfThemselves(given)]);
        }

        var workloads = WorkloadRules.For(given)
            .Where(rule => rule.Runs(copies, zoneAware, given.LogPatterns))
            .Select(rule => Sizing.Of(rule, load, copies, autoscaling, given.Workloads.GetValueOrDefault(rule.Name)))
            .ToList();
        var zones = copies == 1 ? 1 : Math.Min(networkZones, ZonesOfAReplicatedStack);
        problems.AddRange(OverrideProblems.Of(given, workloads, copies, zoneAware));
        var pools = problems.Count > 0 ? null : NodePlan.For(workloads, copies, zones, zoneAware);
        problems.AddRange(problems.Count > 0 ? [] : NodeProblems.Of(given, workloads, pools));
        return problems.Count > 0 ? (null, problems) : (Of(load, given, copies, zones, zoneAware, workloads, pools!), []);
    }

    private static CapacityPlan Of(
        TelemetryLoad load, CapacityOverrides given, int copies, int zones, bool zoneAware, IReadOnlyList<PlannedWorkload> workloads, IReadOnlyList<NodePool> pools)
    {
        var sizes = workloads.ToDictionary(workload => workload.Rule.Name, workload => workload.Size);
        return new CapacityPlan
        {
            Load = load,
            Limits = IngestLimits.For(load),
            ReplicationFactor = copies,
            Zones = zones,
            ZoneAware = zoneAware,
            Figures = ReplicationFigures.Of(given, copies, zones, zoneAware, sizes),
            Workloads = sizes,
            NodePools = pools,
            Costs = CostEstimate.For(load, copies, zones, pools, sizes.Values),
        };
    }
}
