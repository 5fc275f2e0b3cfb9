using Lgtm.Components.Capacity;
using Lgtm.Components.Charts;
using Shouldly;
using Xunit;

namespace Components.Tests.Lgtm;

public sealed class MaintainedChartTests
{
    [Theory]
    [InlineData(CapacityProfile.Dev)]
    [InlineData(CapacityProfile.Medium)]
    public async Task Mimir_RunsWithoutKafka(CapacityProfile profile)
    {
        var mimir = (await ReleaseDocuments.Of(ChartSet.Maintained, profile))["mimir"];

        mimir.Flag("kafka", "enabled").ShouldBe(false);
        mimir.Flag("mimir", "structuredConfig", "ingest_storage", "enabled").ShouldBe(false);
        mimir.Flag("mimir", "structuredConfig", "ingester", "push_grpc_method_enabled").ShouldBe(true);
        mimir.Text("mimir", "structuredConfig", "distributor", "remote_timeout").ShouldBe("2s");
    }

    [Fact]
    public async Task Mimir_UsesNoSectionThatItsChartHasDropped()
    {
        var mimir = (await ReleaseDocuments.Of(ChartSet.Maintained, CapacityProfile.Medium))["mimir"];

        mimir.At("nginx").ShouldBeNull();
        mimir.At("gateway", "enabledNonEnterprise").ShouldBeNull();
        mimir.Flag("gateway", "enabled").ShouldBe(true);
    }

    [Fact]
    public async Task RolloutOperator_BringsItsDefinitionsAndFailsOpen()
    {
        var rollout = (await ReleaseDocuments.Of(ChartSet.Maintained, CapacityProfile.Medium))["mimir"].Below("rollout_operator");

        rollout.Flag("enabled").ShouldBe(true);
        rollout.Flag("crds", "enabled").ShouldBe(true);
        rollout.Text("webhooks", "failurePolicy").ShouldBe("Ignore");
    }

    [Fact]
    public async Task RolloutOperator_StaysAwayWithoutZones()
    {
        (await ReleaseDocuments.Of(ChartSet.Maintained, CapacityProfile.Dev))["mimir"].Flag("rollout_operator", "enabled").ShouldBe(false);
    }

    [Fact]
    public async Task Loki_RunsItsPartsApartAndNothingElse()
    {
        var loki = (await ReleaseDocuments.Of(ChartSet.Maintained, CapacityProfile.Medium))["loki"];

        loki.Text("deploymentMode").ShouldBe("Distributed");
        new[] { "singleBinary", "read", "write", "backend" }.ShouldAllBe(mode => loki.Number(mode, "replicas") == 0);
        loki.Flag("ingester", "zoneAwareReplication", "enabled").ShouldBe(false);
    }

    [Theory]
    [InlineData("ingester")]
    [InlineData("compactor")]
    public async Task Loki_ClaimsSayHowTheyAreMounted(string component)
    {
        var claim = (await ReleaseDocuments.Of(ChartSet.Maintained, CapacityProfile.Medium))["loki"].Below(component, "persistence", "claims", 0);

        claim.Texts("accessModes").ShouldBe(["ReadWriteOnce"]);
        claim.Text("storageClass").ShouldBe("gp3");
    }

    [Fact]
    public async Task Loki_NeitherReadsSecretsNorClusterWideObjects()
    {
        var loki = (await ReleaseDocuments.Of(ChartSet.Maintained, CapacityProfile.Medium))["loki"];

        loki.Flag("sidecar", "rules", "enabled").ShouldBe(false);
        loki.Flag("rbac", "namespaced").ShouldBe(true);
    }

    [Theory]
    [InlineData(CapacityProfile.Dev, false)]
    [InlineData(CapacityProfile.Medium, true)]
    public async Task Loki_CachesAreThoseOfThePlan(CapacityProfile profile, bool expected)
    {
        var loki = (await ReleaseDocuments.Of(ChartSet.Maintained, profile))["loki"];

        loki.Flag("chunksCache", "enabled").ShouldBe(expected);
        loki.Flag("resultsCache", "enabled").ShouldBe(expected);
    }

    [Theory]
    [InlineData("tempo", "ingester")]
    [InlineData("mimir", "ingester")]
    public async Task Copies_AreKeptApartByTheLabelsOfTheirOwnRelease(string backend, string component)
    {
        var plan = CapacityPlan.Create(CapacityProfile.Small, overrides: new CapacityOverrides { ZoneAware = false });

        var affinity = (await ReleaseDocuments.Of(Sample.For(plan, charts: ChartSet.Maintained)))[backend].Below(component).Yaml();

        affinity.ShouldContain($"app.kubernetes.io/instance: lgtm-{backend}\n");
    }
}
