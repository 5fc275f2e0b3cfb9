using Lgtm.Components.Capacity;
using Lgtm.Infra.Warnings;
using Shouldly;
using Xunit;

namespace Infra.Tests;

public sealed class CapacitySettingsTests
{
    private const string Load = """{ "logsGBPerDay": 80, "activeSeries": 400000, "scrapeIntervalSeconds": 30, "spansPerSecond": 700, "queriesPerSecond": 3 }""";

    [Fact]
    public void Load_SpeltOut_IsPlannedFor()
    {
        var plan = StackFile.Of("staging").With("capacity", Load).Plan();

        plan.Load.ShouldBe(new TelemetryLoad { LogsGBPerDay = 80, ActiveSeries = 400_000, ScrapeIntervalSeconds = 30, SpansPerSecond = 700, QueriesPerSecond = 3 });
        plan.ReplicationFactor.ShouldBe(3);
    }

    [Fact]
    public void Profile_IsPlannedForAsItsLoad()
    {
        StackFile.Of("prod").With("capacity.profile", "\"xlarge\"").With("cluster.maxNodes", "16").Plan().Load.ShouldBe(TelemetryLoad.FromProfile(CapacityProfile.Xlarge));
    }

    [Fact]
    public void Load_BesideAProfile_IsRefused()
    {
        StackFile.Of("staging").With("capacity.spansPerSecond", "5").Problems().ShouldHaveSingleItem()
            .ShouldBe("capacity.spansPerSecond: got '5', expected nothing beside capacity.profile; remove one of the two");
    }

    [Fact]
    public void Load_InPart_NamesWhatIsMissing()
    {
        var problems = StackFile.Of("staging").With("capacity", """{ "logsGBPerDay": 80, "activeSeries": 400000, "spansPerSecond": 700 }""").Problems();

        problems.ShouldBe(
        [
            "capacity.scrapeIntervalSeconds: got nothing, expected 1 to 300; add it, or use a profile instead",
            "capacity.queriesPerSecond: got nothing, expected 1 to 1000; add it, or use a profile instead",
        ]);
    }

    [Fact]
    public void Capacity_WithoutProfileAndLoad_IsOneProblem()
    {
        StackFile.Of("staging").With("capacity", "{}").Problems().ShouldHaveSingleItem()
            .ShouldBe("capacity.profile: got nothing, expected a profile, or the five keys of a load; name a profile, or state the load");
    }

    [Fact]
    public void Overrides_ReachTheirWorkloads()
    {
        var stack = StackFile.Of("prod").With("capacity.overrides", """{ "loki-querier": { "replicas": 4, "memoryMiB": 6000 }, "grafana": { "volumeGiB": 40 } }""").Read();

        var plan = StackFile.PlanOf(stack);

        (plan.Workloads[Workload.LokiQuerier].Replicas, plan.Workloads[Workload.LokiQuerier].MemoryMiB).ShouldBe((4, 6000));
        plan.Workloads[Workload.Grafana].VolumeGiB.ShouldBe(40);
    }

    [Theory]
    [InlineData("""{ "tempo-ingester": { "replicas": 2 } }""", "capacity.overrides.tempo-ingester.replicas: got '2', expected 3 or more with 3 copies; raise it to 3")]
    [InlineData("""{ "mimir-ingester": { "replicas": 4 } }""", "capacity.overrides.mimir-ingester.replicas: got '4', expected a multiple of 3 when zone-aware; use 6")]
    [InlineData("""{ "loki-ingestor": { "replicas": 3 } }""", "capacity.overrides.loki-ingestor: got 'loki-ingestor', expected the name of a workload; use one of ")]
    [InlineData("""{ "loki-querier": { "cpus": 3 } }""", "capacity.overrides.loki-querier.cpus: got an unknown key, expected one of replicas, maxReplicas, cpuMillicores, memoryMiB, volumeGiB; remove it")]
    [InlineData("""{ "loki-querier": 3 }""", "capacity.overrides.loki-querier: got '3', expected some of replicas, maxReplicas, cpuMillicores, memoryMiB and volumeGiB; write each below the name, indented, as 'figure: number'")]
    [InlineData("""{ "loki-querier": { "replicas": "3" } }""", "capacity.overrides.loki-querier.replicas: got '3', expected a whole number, 1 or more; remove the quotes")]
    [InlineData("""{ "loki-querier": { "memoryMib": "2Gi" } }""", "capacity.overrides.loki-querier.memoryMib: got an unknown key, expected 'memoryMiB'; rename it to memoryMiB")]
    [InlineData("3", "capacity.overrides: got '3', expected workload names, each with some of replicas, maxReplicas, cpuMillicores, memoryMiB and volumeGiB; write its keys below it, indented")]
    public void Overrides_ThatCannotHold_AreRefusedByTheirPath(string overrides, string expected)
    {
        StackFile.Of("prod").With("capacity.overrides", overrides).Problems().ShouldHaveSingleItem().ShouldStartWith(expected);
    }

    [Theory]
    [InlineData("maintained", null)]
    [InlineData("lgtm-distributed", "capacity.overrides.loki-pattern-ingester: got 'loki-pattern-ingester', expected a workload that runs; remove it, or use the maintained charts: the common chart has none")]
    public void PatternIngesters_ArePlannedWithTheMaintainedChartsOnly(string charts, string? problem)
    {
        var file = StackFile.Of("prod").With("backends.charts", $"\"{charts}\"");

        file.Plan().Workloads.ContainsKey(Workload.LokiPatternIngester).ShouldBe(problem is null);
        file.With("capacity.overrides", """{ "loki-pattern-ingester": { "replicas": 3 } }""").Problems().ShouldBe(problem is null ? [] : [problem]);
    }

    [Fact]
    public void ThreeCopies_InTwoZones_AreRefused()
    {
        StackFile.Of("dev").With("capacity.replicationFactor", "3").Problems().ShouldHaveSingleItem()
            .ShouldBe("network.zoneCount: got '2', expected 3 with this capacity, which keeps three copies in three zones; raise it, or use profile dev, which keeps one copy");
    }

    [Theory]
    [InlineData("capacity.replicationFactor", "2", "capacity.replicationFactor: got '2', expected 1 or 3; use 3")]
    [InlineData("capacity.logsGBPerDay", "40000", "capacity.logsGBPerDay: got '40000', expected 0 to 30000; split the load over several stacks")]
    public void Figures_ThatHaveNoPlan_AreRefusedByTheirPath(string path, string json, string expected)
    {
        StackFile.Of("staging").With("capacity", Load).With(path, json).Problems().ShouldHaveSingleItem().ShouldStartWith(expected);
    }

    [Theory]
    [InlineData("staging", "", true)]
    [InlineData("staging", ", \"replicationFactor\": 3", false)]
    [InlineData("staging", ", \"replicationFactor\": 1", false)]
    [InlineData("dev", "", false)]
    public void OneCopy_ThatNobodyAskedFor_IsWarnedOf_WhereDataIsToLast(string stack, string more, bool warned)
    {
        var load = """{ "logsGBPerDay": 1, "activeSeries": 1000, "scrapeIntervalSeconds": 30, "spansPerSecond": 1, "queriesPerSecond": 1""" + more + "}";

        var file = StackFile.Of(stack).With("cluster.statelessCapacity", "\"onDemand\"").With("capacity", load);

        var warnings = ReplicationWarnings.Find(file.Read(), file.Plan()).ToList();

        warnings.Any(warning => warning.Contains("write replicationFactor: 3")).ShouldBe(warned);
    }
}
