using Components.Tests.Lgtm;
using FsCheck.Fluent;
using Lgtm.Components.Capacity;
using Lgtm.Components.Charts;
using Lgtm.Components.Validation;
using Shouldly;
using Xunit;

namespace Components.Tests.Capacity;

/// <summary>Loki's pattern ingesters, which only the maintained charts have.</summary>
public sealed class LogPatternTests
{
    private static readonly CapacityOverrides WithPatterns = new() { LogPatterns = true };

    public static TheoryData<CapacityProfile> Profiles => new(Enum.GetValues<CapacityProfile>());

    [Theory]
    [MemberData(nameof(Profiles))]
    public void PatternIngesters_ArePlannedOnlyWhereTheyRun(CapacityProfile profile)
    {
        CapacityPlan.Create(profile).Workloads.ContainsKey(Workload.LokiPatternIngester).ShouldBeFalse();

        var size = CapacityPlan.Create(profile, overrides: WithPatterns).Workloads[Workload.LokiPatternIngester];
        size.Figures.Select(figure => figure.Name).ShouldBe(["replicas", "cpu", "memory", "memory limit"]);
        size.Figures.ShouldAllBe(figure => figure.Reason.Length > 0 && figure.Source.Length > 0);
    }

    [Theory]
    [MemberData(nameof(Profiles))]
    public void PatternIngesters_ReadEveryLineOnce_AsDistributorsDo(CapacityProfile profile)
    {
        var plan = CapacityPlan.Create(profile, overrides: WithPatterns);

        plan.Workloads[Workload.LokiPatternIngester].TotalCpuMillicores.ShouldBe(plan.Workloads[Workload.LokiDistributor].TotalCpuMillicores);
        plan.Workloads[Workload.LokiPatternIngester].Replicas.ShouldBeGreaterThanOrEqualTo(plan.ReplicationFactor == 1 ? 1 : 2);
    }

    [Fact]
    public void PatternIngesters_FindNodes()
    {
        Property.HoldsFor(Loads.Any, load => Placement.FirstWithoutNode(CapacityPlan.Create(load, overrides: WithPatterns)).ShouldBeNull(), times: 300);
    }

    [Fact]
    public void MoreLoad_NeverGivesThemLess()
    {
        Property.HoldsFor(
            Loads.Growing,
            loads =>
            {
                var before = CapacityPlan.Create(loads.Less, overrides: WithPatterns).Workloads[Workload.LokiPatternIngester];
                var after = CapacityPlan.Create(loads.More, overrides: WithPatterns).Workloads[Workload.LokiPatternIngester];

                after.TotalCpuMillicores.ShouldBeGreaterThanOrEqualTo(before.TotalCpuMillicores);
                after.TotalMemoryMiB.ShouldBeGreaterThanOrEqualTo(before.TotalMemoryMiB);
            },
            times: 500);
    }

    [Fact]
    public void Dev_WithThem_StillRequestsLessThanFourGiB()
    {
        CapacityPlan.Create(CapacityProfile.Dev, overrides: WithPatterns).Workloads.Values.Sum(size => size.TotalMemoryMiB).ShouldBeLessThan(4096);
    }

    [Fact]
    public void Override_OfThem_IsUsedWithTheMaintainedCharts_AndRefusedWithTheCommonOne()
    {
        var overrides = WithPatterns with
        {
            Workloads = new Dictionary<string, WorkloadOverride>() { [Workload.LokiPatternIngester] = new() { Replicas = 4 } },
        };

        CapacityPlan.Create(CapacityProfile.Medium, overrides: overrides).Workloads[Workload.LokiPatternIngester].Replicas.ShouldBe(4);
        Should.Throw<InvalidComponentArgsException>(() => CapacityPlan.Create(CapacityProfile.Medium, overrides: overrides with { LogPatterns = false })).Problems.ShouldHaveSingleItem()
            .ShouldBe("workloads.loki-pattern-ingester: got 'loki-pattern-ingester', expected a workload that runs; remove it, or use the maintained charts: the common chart has none");
    }

    [Theory]
    [MemberData(nameof(Profiles))]
    public async Task Values_RunAsManyAsPlanned(CapacityProfile profile)
    {
        var plan = Sample.Plan(profile, ChartSet.Maintained);
        var loki = (await ReleaseDocuments.Of(ChartSet.Maintained, profile))["loki"];

        loki.Flag("patternIngester", "enabled").ShouldBe(true);
        loki.Number("patternIngester", "replicas").ShouldBe(plan.Workloads[Workload.LokiPatternIngester].Replicas);
        loki.Text("patternIngester", "resources", "requests", "memory").ShouldBe($"{plan.Workloads[Workload.LokiPatternIngester].MemoryMiB}Mi");
    }

    [Fact]
    public async Task Values_WithoutASizeForThem_NeitherRunNorExpectThem()
    {
        var documents = await ReleaseDocuments.Of(Sample.For(CapacityPlan.Create(CapacityProfile.Small), charts: ChartSet.Maintained));

        documents["loki"].Flag("patternIngester", "enabled").ShouldBe(false);
        ReleaseDocuments.LokiConfigOf(documents).At("pattern_ingester").ShouldBeNull();
    }

    [Fact]
    public void ASizeForThem_WithTheCommonChart_IsRefused()
    {
        var args = Sample.For(Sample.Plan(CapacityProfile.Small, ChartSet.Maintained));

        Should.Throw<InvalidComponentArgsException>(() => args.CheckedFor("lgtm")).Problems.ShouldHaveSingleItem()
            .ShouldBe("capacity.workloads.loki-pattern-ingester: got 'loki-pattern-ingester', expected no size with the common chart; plan without log patterns: that chart has no pods for them");
    }
}
