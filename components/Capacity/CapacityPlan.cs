using Lgtm.Components.Validation;
using Pulumi;

namespace Lgtm.Components.Capacity;

/// <summary>
/// What runs where, and how large: replicas, requests, limits, volumes, zones and nodes, each with its reason. The very args that <c>LgtmStack</c> and <c>OtelCollector</c> take.
/// <see cref="Create(CapacityProfile, int, CapacityOverrides?)"/> plans it for a load; a plan by hand states <see cref="Workloads"/>.
/// </summary>
public sealed class CapacityPlan : ResourceArgs
{
    internal const int ZonesOfAReplicatedStack = 3;
    private const int CopiesOfAReplicatedStack = 3;

    /// <summary>Copies of every sample, log line and span. Default: 3. Allowed: 1 (a node that fails takes recent data with it) or 3.</summary>
    [Input("replicationFactor")]
    public int ReplicationFactor { get; init; } = CopiesOfAReplicatedStack;

    /// <summary>
    /// Whether the three copies of a sample, log line or span are kept in three different zones. Default: false. Allowed: true only with three copies and
    /// three zones; do not change it in a running stack.
    /// </summary>
    [Input("zoneAware")]
    public bool ZoneAware { get; init; }

    /// <summary>
    /// Whether Kubernetes labels a pod with the zone that it runs in, as it does from 1.35 on. Default: true. With false, rings of Loki and Tempo with more
    /// ingesters than copies are not zone-aware; to change it in a running stack is a procedure (docs/runbook.md, When rings become zone-aware).
    /// </summary>
    [Input("podsKnowTheirZone")]
    public bool PodsKnowTheirZone { get; init; } = true;

    /// <summary>Size of each workload that runs, by the names of <see cref="Workload"/>; one that is absent does not run.</summary>
    [Input("workloads")]
    public required IReadOnlyDictionary<string, WorkloadSize> Workloads { get; init; }

    /// <summary>What the backends accept before they refuse. Default: see <see cref="IngestLimits"/>.</summary>
    [Input("limits")]
    public IngestLimits Limits { get; init; } = new();

    /// <summary>The load that the plan is for; null for a plan by hand.</summary>
    public TelemetryLoad? Load { get; internal init; }

    /// <summary>Zones that the nodes spread over.</summary>
    public int Zones { get; internal init; }

    /// <summary>Why so many copies and zones.</summary>
    public IReadOnlyList<PlanFigure> Figures { get; internal init; } = [];

    /// <summary>The nodes.</summary>
    public IReadOnlyList<NodePool> NodePools { get; internal init; } = [];

    /// <summary>What it costs, line by line.</summary>
    public IReadOnlyList<CostLine> Costs { get; internal init; } = [];

    /// <summary>The plan of a profile on a network of <paramref name="networkZones"/> zones.</summary>
    /// <exception cref="InvalidComponentArgsException">The plan cannot hold; every problem is listed with its fix.</exception>
    public static CapacityPlan Create(CapacityProfile profile, int networkZones = ZonesOfAReplicatedStack, CapacityOverrides? overrides = null)
    {
        return Create(TelemetryLoad.FromProfile(profile), networkZones, overrides);
    }

    /// <summary>The plan of a load on a network of <paramref name="networkZones"/> zones.</summary>
    /// <exception cref="InvalidComponentArgsException">The plan cannot hold; every problem is listed with its fix.</exception>
    public static CapacityPlan Create(TelemetryLoad load, int networkZones = ZonesOfAReplicatedStack, CapacityOverrides? overrides = null)
    {
        var (plan, problems) = Attempt(load, networkZones, overrides);
        return plan ?? throw new InvalidComponentArgsException("CapacityPlan", [.. problems.Select(problem => problem.Text)]);
    }

    /// <summary>The plan, or everything that is wrong with a load, its network and its overrides.</summary>
    public static (CapacityPlan? Plan, IReadOnlyList<PlanProblem> Problems) Attempt(
        TelemetryLoad load, int networkZones = ZonesOfAReplicatedStack, CapacityOverrides? overrides = null)
    {
        var given = overrides ?? new();
        var fewest = load.TakesInAtMost(TelemetryLoad.FromProfile(CapacityProfile.Dev)) ? 1 : CopiesOfAReplicatedStack;
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
        return problems.Count > 0 ? (null, problems) : (Put(load, given, copies, zones, zoneAware, workloads, pools!), []);
    }

    /// <summary>What is wrong with overrides whatever the load; empty when some plan may use them.</summary>
    public static IReadOnlyList<PlanProblem> FindProblems(CapacityOverrides overrides)
    {
        return [.. OverrideProblems.OfThemselves(overrides)];
    }

    private static CapacityPlan Put(
        TelemetryLoad load, CapacityOverrides given, int copies, int zones, bool zoneAware, IReadOnlyList<PlannedWorkload> workloads, IReadOnlyList<NodePool> pools)
    {
        var sizes = workloads.ToDictionary(workload => workload.Rule.Name, workload => workload.Size);
        return new CapacityPlan
        {
            Load = load,
            Limits = IngestLimits.ForLoad(load),
            ReplicationFactor = copies,
            Zones = zones,
            ZoneAware = zoneAware,
            PodsKnowTheirZone = given.PodsKnowTheirZone,
            Figures = ReplicationFigures.Of(given, copies, zones, zoneAware, sizes),
            Workloads = sizes,
            NodePools = pools,
            Costs = CostEstimate.For(load, copies, zones, pools, sizes.Values),
        };
    }
}
