using Lgtm.Components.Capacity;
using Shouldly;
using Xunit;

namespace Components.Tests.Capacity;

public sealed class MonotoneTests
{
    private const int Times = 3000;

    [Fact]
    public void MoreLoad_NeverGivesAWorkloadLess()
    {
        Property.HoldsFor(Loads.Growing, NothingFalls, Times);
    }

    [Fact]
    public void MoreLoad_JustBeyondTheSingleCopy_NeverGivesAWorkloadLess()
    {
        var dev = TelemetryLoad.FromProfile(CapacityProfile.Dev);

        foreach (var queries in new[] { 1, 10, 100, 1000 })
        {
            var before = dev with { QueriesPerSecond = queries };
            NothingFalls((before, before with { LogsGBPerDay = dev.LogsGBPerDay + 1 }));
            NothingFalls((before, before with { ActiveSeries = dev.ActiveSeries + 1000 }));
            NothingFalls((before, before with { SpansPerSecond = dev.SpansPerSecond + 1 }));
            NothingFalls((before, before with { ScrapeIntervalSeconds = 10 }));
        }
    }

    [Fact]
    public void MoreLoad_StepByStep_NeverGivesAWorkloadLess()
    {
        foreach (var dimension in Dimensions)
        {
            var loads = Enumerable.Range(0, 120).Select(step => dimension(TelemetryLoad.FromProfile(CapacityProfile.Small), Math.Pow(1.1, step)));
            foreach (var pair in loads.Zip(loads.Skip(1)))
            {
                NothingFalls(pair);
            }
        }
    }

    private static readonly Func<TelemetryLoad, double, TelemetryLoad>[] Dimensions =
    [
        (load, factor) => load with { LogsGBPerDay = (int)Math.Min(30_000, factor) },
        (load, factor) => load with { ActiveSeries = (int)Math.Min(50_000_000, 1000 * factor) },
        (load, factor) => load with { SpansPerSecond = (int)Math.Min(250_000, 3 * factor) },
        (load, factor) => load with { QueriesPerSecond = (int)Math.Min(1000, factor) },
        (load, factor) => load with { ScrapeIntervalSeconds = (int)Math.Max(1, 300 / factor) },
    ];

    private static void NothingFalls((TelemetryLoad Less, TelemetryLoad More) loads)
    {
        var (less, more) = (CapacityPlan.Create(loads.Less), CapacityPlan.Create(loads.More));

        foreach (var (name, before) in less.Workloads)
        {
            var after = more.Workloads[name];
            after.TotalCpuMillicores.ShouldBeGreaterThanOrEqualTo(before.TotalCpuMillicores, $"CPU of {name}: {loads}");
            after.TotalMemoryMiB.ShouldBeGreaterThanOrEqualTo(before.TotalMemoryMiB, $"memory of {name}: {loads}");
            after.TotalVolumeGiB.ShouldBeGreaterThanOrEqualTo(before.TotalVolumeGiB, $"disk of {name}: {loads}");
            after.MonthlyUsd.ShouldBeGreaterThanOrEqualTo(before.MonthlyUsd, $"cost of {name}: {loads}");
            after.Replicas.ShouldBeGreaterThanOrEqualTo(before.Replicas, $"replicas of {name}: {loads}");
            (after.MaxReplicas ?? after.Replicas).ShouldBeGreaterThanOrEqualTo(before.MaxReplicas ?? before.Replicas, $"most replicas of {name}: {loads}");
        }

        more.ReplicationFactor.ShouldBeGreaterThanOrEqualTo(less.ReplicationFactor);
        more.NodePools.Sum(pool => pool.MonthlyUsd).ShouldBeGreaterThanOrEqualTo(less.NodePools.Sum(pool => pool.MonthlyUsd) - 1e-6, $"cost of nodes: {loads}");
        more.Costs.Sum(line => line.MonthlyUsd).ShouldBeGreaterThanOrEqualTo(less.Costs.Sum(line => line.MonthlyUsd) - 1e-6, $"cost of all: {loads}");
    }
}
