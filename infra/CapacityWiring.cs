using Lgtm.Components;
using Lgtm.Infra.Settings;

namespace Lgtm.Infra;

/// <summary>The capacity plan of a stack, and what stands in its way.</summary>
internal static class CapacityWiring
{
    public static CapacityPlan Plan(StackSettings settings)
    {
        return CapacityPlan.For(Load(settings.Capacity), settings.Network.Zones, Overrides(settings));
    }

    /// <summary>Why there is no plan; only when the settings say how much load there is.</summary>
    public static IReadOnlyList<PlanProblem> Problems(StackSettings settings)
    {
        return CapacityPlan.ProblemsOf(Load(settings.Capacity), settings.Network.Zones, Overrides(settings));
    }

    public static TelemetryLoad Load(CapacitySettings capacity)
    {
        return capacity.Profile is { } profile ? TelemetryLoad.Of(profile.ForComponent()) : new()
        {
            LogsGBPerDay = capacity.LogsGBPerDay!.Value,
            ActiveSeries = capacity.ActiveSeries!.Value,
            ScrapeIntervalSeconds = capacity.ScrapeIntervalSeconds!.Value,
            SpansPerSecond = capacity.SpansPerSecond!.Value,
            QueriesPerSecond = capacity.QueriesPerSecond!.Value,
        };
    }

    public static CapacityOverrides Overrides(StackSettings settings)
    {
        return new()
        {
            ReplicationFactor = settings.Capacity.ReplicationFactor,
            Autoscaling = settings.Capacity.Autoscaling,

            // Settings that are being judged may still lack a section.
            LogPatterns = settings is { Backends.Charts: ChartsChoice.Maintained },
            GrafanaDatabase = settings is { Grafana.Database: not null },
            Workloads = (settings.Capacity.Overrides ?? new Dictionary<string, IReadOnlyDictionary<string, int>>(StringComparer.Ordinal))
                .ToDictionary(workload => workload.Key, workload => Override(workload.Value), StringComparer.Ordinal),
        };
    }

    private static WorkloadOverride Override(IReadOnlyDictionary<string, int> figures)
    {
        int? Figure(string name)
        {
            return figures.TryGetValue(name, out var value) ? value : null;
        }

        return new()
        {
            Replicas = Figure("replicas"),
            MaxReplicas = Figure("maxReplicas"),
            CpuMillicores = Figure("cpuMillicores"),
            MemoryMiB = Figure("memoryMiB"),
            VolumeGiB = Figure("volumeGiB"),
        };
    }
}
