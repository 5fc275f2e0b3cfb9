using Lgtm.Components.Capacity;
using Lgtm.Components.Validation;
using Shouldly;
using Xunit;

namespace Components.Tests.Capacity;

public sealed class OverrideTests
{
    [Fact]
    public void Override_ChangesOneFigure_AndSaysSo()
    {
        var planned = CapacityPlan.Create(CapacityProfile.Medium).Workloads[Workload.LokiQuerier];
        var size = CapacityPlan.Create(CapacityProfile.Medium, overrides: With(Workload.LokiQuerier, new() { Replicas = 5 })).Workloads[Workload.LokiQuerier];

        size.Replicas.ShouldBe(5);
        size.CpuMillicores.ShouldBe(planned.CpuMillicores);
        size.MemoryMiB.ShouldBe(planned.MemoryMiB);
        size.Figures.Single(figure => figure.Name == "replicas").Reason.ShouldBe("set by hand");
        size.Figures.Single(figure => figure.Name == "cpu").Source.ShouldBe(planned.Figures.Single(figure => figure.Name == "cpu").Source);
    }

    [Fact]
    public void Override_OfEveryFigure_IsUsed_AndNodesFollow()
    {
        var hand = new WorkloadOverride { Replicas = 12, CpuMillicores = 3000, MemoryMiB = 12_000, VolumeGiB = 200 };
        var plan = CapacityPlan.Create(CapacityProfile.Medium, overrides: With(Workload.LokiIngester, hand));

        var size = plan.Workloads[Workload.LokiIngester];
        (size.Replicas, size.CpuMillicores, size.MemoryMiB, size.VolumeGiB).ShouldBe((12, 3000, 12_000, 200));
        size.MemoryLimitMiB.ShouldBe(18_000);
        plan.NodePools.Single(pool => pool.Stateful).Nodes.ShouldBeGreaterThanOrEqualTo(12);
        Placement.FirstWithoutNode(plan).ShouldBeNull();
    }

    [Theory]
    [InlineData(Workload.LokiIngester)]
    [InlineData(Workload.TempoIngester)]
    [InlineData(Workload.MimirIngester)]
    public void TwoIngesters_WithThreeCopies_AreRefused_AsTheirBudgetBlocksEveryDrain(string ingester)
    {
        var problem = Refused(CapacityProfile.Small, With(ingester, new() { Replicas = 2 }))[0];

        problem.ShouldStartWith($"workloads.{ingester}.replicas: got '2', expected 3 or more with 3 copies; raise it to 3");
        problem.ShouldContain("its disruption budget blocks every drain");
    }

    [Theory]
    [InlineData(Workload.MimirIngester, 4, "use 6")]
    [InlineData(Workload.MimirStoreGateway, 5, "use 6")]
    public void ZoneAwareReplicas_ThatThreeZonesCannotShare_AreRefused(string workload, int replicas, string fix)
    {
        Refused(CapacityProfile.Medium, With(workload, new() { Replicas = replicas })).ShouldHaveSingleItem().ShouldContain($"expected a multiple of 3 when zone-aware; {fix}");
    }

    [Fact]
    public void MoreReplicasThanNodes_AreRefused_WhereNoNodeMayRunTwo()
    {
        var overrides = With(Workload.LokiQuerier, new() { Replicas = 20, CpuMillicores = 100, MemoryMiB = 256 }) with { MaxNodes = 10 };

        Refused(CapacityProfile.Small, overrides).ShouldContain(problem =>
            problem.StartsWith("workloads.loki-querier.replicas: got '20', expected at most maxNodes (10), as no node may run two of its pods; raise maxNodes"));
    }

    [Fact]
    public void FewerNodesThanThePlanTakes_AreRefused()
    {
        Refused(CapacityProfile.Medium, new() { MaxNodes = 2 }).ShouldContain(problem => problem.StartsWith("maxNodes: got '2', expected "));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void FewerThanThreeZones_AreRefused_WhenZoneAware(int zones)
    {
        Should.Throw<InvalidComponentArgsException>(() => CapacityPlan.Create(CapacityProfile.Small, zones)).Problems.ShouldHaveSingleItem()
            .ShouldStartWith($"zones: got '{zones}', expected 3 or more for zone-aware copies; give the network three zones, or set zoneAware to false");
    }

    [Fact]
    public void TwoCopies_AreRefused()
    {
        Refused(CapacityProfile.Small, new() { ReplicationFactor = 2 }).ShouldHaveSingleItem().ShouldStartWith("replicationFactor: got '2', expected 1 or 3; use 3");
    }

    [Fact]
    public void OneCopy_CannotBeZoneAware()
    {
        Refused(CapacityProfile.Dev, new() { ZoneAware = true }).ShouldHaveSingleItem().ShouldStartWith("zoneAware: got 'true', expected false with one copy; set replicationFactor to 3");
    }

    [Fact]
    public void AllProblems_AreReportedAtOnce()
    {
        var overrides = new CapacityOverrides
        {
            Workloads = new Dictionary<string, WorkloadOverride>()
            {
                ["loki-ingestor"] = new() { Replicas = 3 },
                [Workload.TempoIngester] = new() { Replicas = 2 },
                [Workload.MimirIngester] = new() { Replicas = 4, CpuMillicores = 0 },
                [Workload.LokiCompactor] = new() { Replicas = 2 },
                [Workload.LokiGateway] = new() { VolumeGiB = 10 },
            },
        };

        Refused(CapacityProfile.Medium, overrides).Select(problem => problem.Split(':')[0]).ShouldBe(
            [
                "workloads.loki-ingestor", "workloads.loki-compactor.replicas", "workloads.loki-gateway.volumeGiB", "workloads.tempo-ingester.replicas",
                "workloads.mimir-ingester.cpuMillicores", "workloads.mimir-ingester.replicas",
            ],
            ignoreOrder: true);
    }

    [Fact]
    public void LoadsBeyondWhatIsPublished_AreRefused_AllAtOnce()
    {
        var load = new TelemetryLoad { LogsGBPerDay = 40_000, ActiveSeries = -1, ScrapeIntervalSeconds = 0, SpansPerSecond = 1_000_000, QueriesPerSecond = 0 };

        CapacityPlan.Attempt(load).Problems.Select(problem => problem.Path).ShouldBe(["logsGBPerDay", "activeSeries", "scrapeIntervalSeconds", "spansPerSecond", "queriesPerSecond"]);
        CapacityPlan.Attempt(load).Problems.ShouldAllBe(problem => problem.Text.Contains("; "));
    }

    [Fact]
    public void PodsLargerThanHalfOfTheLargestNode_AreRefused()
    {
        Refused(CapacityProfile.Small, With(Workload.MimirQuerier, new() { MemoryMiB = 200_000 })).ShouldHaveSingleItem()
            .ShouldStartWith("workloads.mimir-querier.memoryMiB: got '200000', expected at most ");
    }

    [Fact]
    public void WhatOneCopyDoesWithout_CannotBeOverridden()
    {
        Refused(CapacityProfile.Dev, With(Workload.LokiChunksCache, new() { MemoryMiB = 100 })).ShouldHaveSingleItem()
            .ShouldStartWith("workloads.loki-chunks-cache: got 'loki-chunks-cache', expected a workload that runs; remove it");
    }

    private static CapacityOverrides With(string workload, WorkloadOverride figures)
    {
        return new() { Workloads = new Dictionary<string, WorkloadOverride>() { [workload] = figures } };
    }

    private static IReadOnlyList<string> Refused(CapacityProfile profile, CapacityOverrides overrides)
    {
        return Should.Throw<InvalidComponentArgsException>(() => CapacityPlan.Create(profile, overrides: overrides)).Problems;
    }
}
