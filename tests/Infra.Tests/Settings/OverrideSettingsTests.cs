using Lgtm.Infra.Warnings;
using Shouldly;
using Xunit;

namespace Infra.Tests;

/// <summary>capacity.overrides: every figure is judged by itself, and what is far below the plan is warned of.</summary>
public sealed class OverrideSettingsTests
{
    private const string Broken = """
        {
          "loki-querier": { "replicas": "3", "maxReplicas": 1, "cpu": "500m" },
          "loki-ingestor": { "replicas": 3 },
          "loki-gateway": 2,
          "tempo-ingester": { "replicas": 2, "memoryMiB": 0 }
        }
        """;

    [Fact]
    public void ValueOfAWrongType_HidesNoOtherProblem()
    {
        var problems = StackFile.Of("prod").With("capacity.overrides", Broken).With("retention.tracesDays", "9999").Problems();

        problems.Select(problem => problem.Split(':')[0]).ShouldBe(
            [
                "capacity.overrides.loki-querier.cpu", "capacity.overrides.loki-querier.replicas", "capacity.overrides.loki-ingestor", "capacity.overrides.loki-gateway",
                "capacity.overrides.tempo-ingester.replicas", "capacity.overrides.tempo-ingester.memoryMiB", "retention.tracesDays",
            ],
            ignoreOrder: true);
    }

    [Theory]
    [InlineData("capacity.profile", "\"Medium\"")]
    [InlineData("capacity.autoscaling", "\"yes\"")]
    [InlineData("network.zoneCount", "\"3\"")]
    public void LoadThatCannotBeRead_HidesNoOverrideThatNoLoadCouldUse(string path, string json)
    {
        var problems = StackFile.Of("prod").With("capacity.overrides", Broken).With(path, json).Problems();

        problems.Select(problem => problem.Split(':')[0]).ShouldBe(
            [
                path, "capacity.overrides.loki-querier.cpu", "capacity.overrides.loki-querier.replicas", "capacity.overrides.loki-ingestor", "capacity.overrides.loki-gateway",
                "capacity.overrides.tempo-ingester.memoryMiB",
            ],
            ignoreOrder: true);
    }

    [Fact]
    public void TooFewZones_HideNoOverrideThatNoPlanCouldUse()
    {
        StackFile.Of("prod").With("network.zoneCount", "2").With("capacity.overrides", """{ "loki-querier": { "memoryMiB": 0 } }""").Problems()
            .Select(problem => problem.Split(':')[0]).ShouldBe(["network.zoneCount", "capacity.overrides.loki-querier.memoryMiB"], ignoreOrder: true);
    }

    [Theory]
    [InlineData("""{ "mimir-ingester": { "memoryMiB": 200 } }""", "capacity.overrides.mimir-ingester.memoryMiB: 200, where the plan has ", "run out of memory")]
    [InlineData("""{ "mimir-ingester": { "cpuMillicores": 10 } }""", "capacity.overrides.mimir-ingester.cpuMillicores: 10, where the plan has ", "fall behind")]
    [InlineData("""{ "mimir-ingester": { "volumeGiB": 1 } }""", "capacity.overrides.mimir-ingester.volumeGiB: 1, where the plan has ", "fill up")]
    [InlineData("""{ "loki-distributor": { "replicas": 1 } }""", "capacity.overrides.loki-distributor.replicas: 1, where the plan has ", "so few pods")]
    public void FigureFarBelowThePlan_IsAcceptedWithAWarning(string overrides, string expected, string consequence)
    {
        var file = StackFile.Of("prod").With("capacity.overrides", overrides);

        file.Problems().ShouldBeEmpty();
        var warning = WarningsOf(file).ShouldHaveSingleItem();
        warning.ShouldStartWith(expected);
        warning.ShouldContain(consequence);
        warning.ShouldEndWith("; raise it, or remove it to use what the plan says");
    }

    [Fact]
    public void FewerPods_ThatAreAsMuchLarger_AreNotWarnedOf()
    {
        var planned = StackFile.Of("prod").Plan().Workloads["loki-distributor"];
        var share = (planned.Replicas * 2) - 1;

        var overrides = $$"""{ "loki-distributor": { "replicas": {{planned.Replicas - 1}}, "cpuMillicores": {{planned.CpuMillicores * share}}, "memoryMiB": {{planned.MemoryMiB * 2}} } }""";

        WarningsOf(StackFile.Of("prod").With("capacity.overrides", overrides)).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("""{ "grafana": { "memoryMiB": 4096 }, "mimir-ingester": { "replicas": 9 } }""")]
    public void FigureAbovethePlan_IsNotWarnedOf(string overrides)
    {
        WarningsOf(StackFile.Of("prod").With("capacity.overrides", overrides)).ShouldBeEmpty();
    }

    [Fact]
    public void SinglePodOfGrafana_BesideADatabase_IsWarnedOf()
    {
        var file = StackFile.Of("prod").WithEncrypted("grafana.database", StackFile.GrafanaDatabase).With("capacity.overrides", """{ "grafana": { "replicas": 1 } }""");

        WarningsOf(file).ShouldHaveSingleItem()
            .ShouldStartWith("capacity.overrides.grafana.replicas: 1, where the plan has 2: every drain and every upgrade of its node takes Grafana away");
    }

    private static IEnumerable<string> WarningsOf(StackFile file)
    {
        return OverrideWarnings.Find(file.Read(), file.Plan());
    }
}
