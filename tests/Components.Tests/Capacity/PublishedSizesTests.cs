using Lgtm.Components.Capacity;
using Shouldly;
using Xunit;

namespace Components.Tests.Capacity;

/// <summary>The largest profile beside the sizes that the projects publish for such loads.</summary>
public sealed class PublishedSizesTests
{
    // Mimir chart, large.yaml: about 10 million series, 660,000 samples/s, 50 queries/s. Cores and GiB of all pods.
    [Theory]
    [InlineData(Workload.MimirDistributor, 12 * 2, 12 * 4)]
    [InlineData(Workload.MimirIngester, 27 * 3.5, 27 * 8)]
    [InlineData(Workload.MimirStoreGateway, 6 * 1, 6 * 6)]
    [InlineData(Workload.MimirQuerier, 4 * 2, 4 * 6)]
    [InlineData(Workload.MimirQueryFrontend, 3 * 2, 3 * 2)]
    [InlineData(Workload.MimirRuler, 3 * 1, 3 * 4)]
    [InlineData(Workload.MimirAlertmanager, 3 * 1, 3 * 1)]
    [InlineData(Workload.MimirCompactor, 1, 2)]
    public void Xlarge_GivesMimir_WhatItsLargeSizeDoes_Within15Percent(string workload, double cores, double memoryGiB)
    {
        Within(CapacityPlan.Create(CapacityProfile.Xlarge), workload, cores, memoryGiB, tolerance: 0.15);
    }

    // Loki docs, size the cluster: 3 TB a day is where the size for less and the size for up to 30 TB meet.
    [Theory]
    [InlineData(Workload.LokiIngester, 6 * 2, 6 * 4, 90 * 2, 90 * 6)]
    [InlineData(Workload.LokiDistributor, 4 * 2, 4 * 0.5, 40 * 2, 40 * 1)]
    [InlineData(Workload.LokiIndexGateway, 4 * 0.5, 4 * 2, 10 * 0.5, 10 * 4)]
    [InlineData(Workload.LokiQuerier, 10 * 1, 10 * 1, 100 * 1.5, 100 * 2)]
    [InlineData(Workload.LokiQueryFrontend, 2 * 1, 2 * 2, 8 * 1, 8 * 2)]
    [InlineData(Workload.LokiCompactor, 2, 10, 6, 20)]
    public void Xlarge_GivesLoki_WhatLiesBetweenTheSizesThatMeetAt3TB_Within5Percent(string workload, double fewestCores, double leastGiB, double mostCores, double mostGiB)
    {
        var size = CapacityPlan.Create(CapacityProfile.Xlarge).Workloads[workload];

        (size.TotalCpuMillicores / 1000.0).ShouldBeInRange(0.95 * fewestCores, 1.05 * mostCores);
        (size.TotalMemoryMiB / 1024.0).ShouldBeInRange(0.95 * leastGiB, 1.05 * mostGiB);
    }

    // The same page: its size for 3 to 30 TB at their middle by ratio, and its size for 30 TB.
    [Theory]
    [InlineData(10_000, Workload.LokiIngester, 90 * 2, 90 * 6)]
    [InlineData(10_000, Workload.LokiDistributor, 40 * 2, 40 * 1)]
    [InlineData(10_000, Workload.LokiQuerier, 100 * 1.5, 100 * 2)]
    [InlineData(10_000, Workload.LokiIndexGateway, 10 * 0.5, 10 * 4)]
    [InlineData(30_000, Workload.LokiIngester, 150 * 4, 150 * 8)]
    [InlineData(30_000, Workload.LokiDistributor, 100 * 2, 100 * 1)]
    [InlineData(30_000, Workload.LokiQuerier, 250 * 1.5, 250 * 3)]
    [InlineData(30_000, Workload.LokiIndexGateway, 20 * 1, 20 * 4)]
    public void MoreLogsThanXlarge_GiveLoki_WhatItsLargerSizesDo_Within10Percent(int logsGBPerDay, string workload, double cores, double memoryGiB)
    {
        var load = TelemetryLoad.FromProfile(CapacityProfile.Xlarge) with { LogsGBPerDay = logsGBPerDay };

        Within(CapacityPlan.Create(load), workload, cores, memoryGiB, tolerance: 0.10);
    }

    // TempoStack sizes (OpenShift docs) for 2 TB a day: 50.4 cores and 84.5 GiB with two ingesters of 8 cores and 16 GiB; we keep a third copy.
    [Fact]
    public void Xlarge_GivesTempo_WhatTempoStackDoes_AndAThirdCopy_Within15Percent()
    {
        var sizes = CapacityPlan.Create(CapacityProfile.Xlarge).Workloads.Where(workload => workload.Key.StartsWith("tempo-")).ToList();

        (sizes.Sum(size => size.Value.TotalCpuMillicores) / 1000.0).ShouldBe(50.4 + 8, 0.15 * 58.4);
        (sizes.Sum(size => size.Value.TotalMemoryMiB) / 1024.0).ShouldBe(84.5 + 16, 0.15 * 100.5);
    }

    // Splunk docs, collector sizing: 1 core for 15,000 spans/s, 20,000 data points/s or 10,000 log records/s; one pod to spare.
    [Fact]
    public void Xlarge_GivesTheCollector_TheCoresOfItsUnitFigures_WhenOnePodIsMissing()
    {
        var load = TelemetryLoad.FromProfile(CapacityProfile.Xlarge);
        var size = CapacityPlan.Create(load).Workloads[Workload.CollectorGateway];

        var cores = (load.SpansPerSecond / 15_000.0) + (load.SamplesPerSecond / 20_000.0) + (load.LogsGBPerDay * 1e6 / 86_400 / 10_000);
        ((size.Replicas - 1) * size.CpuMillicores / 1000.0).ShouldBeGreaterThanOrEqualTo(cores);
    }

    private static void Within(CapacityPlan plan, string workload, double cores, double memoryGiB, double tolerance)
    {
        var size = plan.Workloads[workload];
        (size.TotalCpuMillicores / 1000.0).ShouldBe(cores, tolerance * cores, "cores");
        (size.TotalMemoryMiB / 1024.0).ShouldBe(memoryGiB, tolerance * memoryGiB, "GiB");
    }
}
