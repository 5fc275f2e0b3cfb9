using Lgtm.Components.Capacity;
using Lgtm.Components.Charts;
using Lgtm.Infra.Settings;

namespace Lgtm.Infra;

/// <summary>The capacity plan of a stack, and what stands in its way.</summary>
internal static class StackCapacity
{
    /// <summary>The plan of a stack, or why there is none; only when the settings say how much load there is.</summary>
    public static (CapacityPlan? Plan, IReadOnlyList<PlanProblem> Problems) Attempt(StackSettings settings)
    {
        return CapacityPlan.Attempt(Load(settings.Capacity), settings.Network.Zones, Overrides(settings));
    }

    /// <summary>The plan as it would be without figures set by hand.</summary>
    public static CapacityPlan PlanWithoutOverrides(StackSettings settings)
    {
        return CapacityPlan.Create(Load(settings.Capacity), settings.Network.Zones, Overrides(settings) with { Workloads = new Dictionary<string, WorkloadOverride>() });
    }

    /// <summary>What no plan could use, of any load.</summary>
    public static IReadOnlyList<PlanProblem> FindOverrideProblems(StackSettings settings)
    {
        return CapacityPlan.FindProblems(Overrides(settings));
    }

    private static TelemetryLoad Load(CapacitySettings capacity)
    {
        return capacity.Profile is { } profile ? TelemetryLoad.FromProfile(profile) : new()
        {
            LogsGBPerDay = capacity.LogsGBPerDay!.Value,
            ActiveSeries = capacity.ActiveSeries!.Value,
            ScrapeIntervalSeconds = capacity.ScrapeIntervalSeconds!.Value,
            SpansPerSecond = capacity.SpansPerSecond!.Value,
            QueriesPerSecond = capacity.QueriesPerSecond!.Value,
        };
    }

    private static CapacityOverrides Overrides(StackSettings settings)
    {
        return new()
        {
            ReplicationFactor = settings.Capacity.ReplicationFactor,
            Autoscaling = settings.Capacity.Autoscaling,

            // Settings that are being judged may still lack a section.
            LogPatterns = settings is { Backends.Charts: ChartSet.Maintained },
            PodsKnowTheirZone = settings is not { Cluster.KubernetesVersion: { } version } || KubernetesSupport.LabelsPodsWithTheirZone(version),
            GrafanaDatabase = settings is { Grafana.Database: not null },
            Workloads = (settings.Capacity.Overrides ?? new Dictionary<string, WorkloadOverrideSettings>())
                .ToDictionary(workload => workload.Key, workload => Override(workload.Value)),
        };
    }

    private static WorkloadOverride Override(WorkloadOverrideSettings figures)
    {
        return new()
        {
            Replicas = figures.Replicas,
            MaxReplicas = figures.MaxReplicas,
            CpuMillicores = figures.CpuMillicores,
            MemoryMiB = figures.MemoryMiB,
            VolumeGiB = figures.VolumeGiB,
        };
    }
}
