using Components.Tests.Documents;
using Lgtm.Components.Capacity;
using Lgtm.Components.Storage;
using Shouldly;
using Xunit;

namespace Components.Tests.Lgtm;

public sealed class MimirValuesTests
{
    [Fact]
    public async Task Minio_IsOff()
    {
        (await Values()).Flag("minio", "enabled").ShouldBe(false);
    }

    [Fact]
    public async Task Stores_AreThreeBuckets()
    {
        var config = await Config();

        new[] { "blocks_storage", "ruler_storage", "alertmanager_storage" }
            .Select(store => config.Text(store, "s3", "bucket_name"))
            .ShouldBe(["acme-mimir-blocks", "acme-mimir-ruler", "acme-mimir-alertmanager"]);
    }

    [Fact]
    public async Task Storage_HasEndpointAndRegionAndNoKeys()
    {
        var storage = (await Config()).Below("common", "storage");

        storage.Text("backend").ShouldBe("s3");
        storage.Text("s3", "endpoint").ShouldBe("s3.eu-west-1.amazonaws.com");
        storage.Keys("s3").ShouldBe(["endpoint", "region"], ignoreOrder: true);
    }

    [Fact]
    public async Task Tenant_IsTheSameForEveryWriterWhateverItSends()
    {
        (await Config()).Flag("multitenancy_enabled").ShouldBe(false);
    }

    [Theory]
    [InlineData(CapacityProfile.Dev, 1)]
    [InlineData(CapacityProfile.Small, 3)]
    public async Task Copies_AreThoseOfThePlanInEveryRing(CapacityProfile profile, int copies)
    {
        var config = await Config(profile);

        config.Number("ingester", "ring", "replication_factor").ShouldBe(copies);
        config.Number("store_gateway", "sharding_ring", "replication_factor").ShouldBe(copies);
        config.Number("alertmanager", "sharding_ring", "replication_factor").ShouldBe(copies);
    }

    [Fact]
    public async Task Gateway_ReplacesTheNginxThatStopsLargeBodies()
    {
        var values = await Values();

        values.Flag("nginx", "enabled").ShouldBe(false);
        values.Flag("gateway", "enabledNonEnterprise").ShouldBe(true);
    }

    [Fact]
    public async Task Exemplars_AreKept()
    {
        (await Config()).Number("limits", "max_global_exemplars_per_user").ShouldBeGreaterThan(0);
    }

    [Theory]
    [InlineData("service.name")]
    [InlineData("service.namespace")]
    [InlineData("deployment.environment.name")]
    [InlineData("k8s.namespace.name")]
    [InlineData("k8s.pod.name")]
    public async Task Otlp_MakesLabelsOfWhatSignalsAreJoinedBy(string attribute)
    {
        (await Config()).Text("limits", "promote_otel_resource_attributes")!.Split(',').ShouldContain(one => one == attribute);
    }

    [Fact]
    public async Task LateSamples_AreTakenForTwoHours()
    {
        (await Config()).Text("limits", "out_of_order_time_window").ShouldBe("2h");
    }

    [Fact]
    public async Task NativeHistograms_AreTaken()
    {
        (await Config()).Flag("limits", "native_histograms_ingestion_enabled").ShouldBe(true);
    }

    [Fact]
    public async Task Retention_IsTheOneAskedFor()
    {
        (await Config()).Text("limits", "compactor_blocks_retention_period").ShouldBe("400d");
    }

    [Fact]
    public async Task Limits_FollowTheLoad()
    {
        (await Config(CapacityProfile.Large)).Number("limits", "max_global_series_per_user").ShouldBe(9_000_000);
    }

    [Theory]
    [InlineData("ingester")]
    [InlineData("store_gateway")]
    public async Task WithoutZones_NothingNeedsTheRolloutOperator(string component)
    {
        var values = await ValuesWithoutZones();

        values.Flag(component, "zoneAwareReplication", "enabled").ShouldBe(false);
        values.Flag("rollout_operator", "enabled").ShouldBe(false);
    }

    [Theory]
    [InlineData("ingester")]
    [InlineData("store_gateway")]
    public async Task WithoutZones_CopiesDoNotShareANode(string component)
    {
        var rule = (await ValuesWithoutZones()).Below(component, "affinity", "podAntiAffinity", "requiredDuringSchedulingIgnoredDuringExecution", 0);

        rule.Text("topologyKey").ShouldBe("kubernetes.io/hostname");
    }

    [Theory]
    [InlineData(CapacityProfile.Small, "ingester", "ingester")]
    [InlineData(CapacityProfile.Small, "store_gateway", "store-gateway")]
    [InlineData(CapacityProfile.Large, "ingester", "ingester")]
    [InlineData(CapacityProfile.Large, "store_gateway", "store-gateway")]
    public async Task Zones_AreThreeThatStayApartAndTogether(CapacityProfile profile, string component, string label)
    {
        var zones = (await Values(profile)).Below(component, "zoneAwareReplication");

        zones.Flag("enabled").ShouldBe(true);
        zones.Text("topologyKey").ShouldBe("topology.kubernetes.io/zone");
        zones.Items("zones").Select(zone => zone.Text("name")).ShouldBe(["zone-a", "zone-b", "zone-c"]);
        foreach (var zone in zones.Items("zones"))
        {
            var together = zone.Below("extraAffinity", "podAffinity", "requiredDuringSchedulingIgnoredDuringExecution", 0);
            together.Text("topologyKey").ShouldBe("topology.kubernetes.io/zone");
            together.Text("labelSelector", "matchLabels", "rollout-group").ShouldBe(label);
            together.Text("labelSelector", "matchLabels", "zone").ShouldBe(zone.Text("name"));
        }
    }

    [Fact]
    public async Task Zones_RepeatStorageClassAndNodeSelector()
    {
        var zones = (await Values(CapacityProfile.Large)).Items("ingester", "zoneAwareReplication", "zones");

        zones.ShouldAllBe(zone => zone.Text("storageClass") == "gp3" && zone.Text("nodeSelector", "lgtm/pool") == "stateful");
    }

    [Fact]
    public async Task Zones_AreRolledByTheOperator()
    {
        (await Values(CapacityProfile.Large)).Flag("rollout_operator", "enabled").ShouldBe(true);
    }

    [Fact]
    public async Task Cache_HoldsLessThanItsMemory()
    {
        var cache = (await Values(CapacityProfile.Small)).Below("chunks-cache");

        cache.Flag("enabled").ShouldBe(true);
        cache.Number("allocatedMemory").ShouldBe(640);
        cache.Text("resources", "requests", "memory").ShouldBe("768Mi");
    }

    [Fact]
    public void Endpoint_InChinaHasAnotherSuffix()
    {
        S3Endpoint.For("cn-north-1").ShouldBe("s3.cn-north-1.amazonaws.com.cn");
    }

    private static async Task<Document> WithoutZones()
    {
        return (await Document.Of(Sample.Values(Sample.For(CapacityPlan.Create(CapacityProfile.Small, networkZones: 2))))).Below("mimir");
    }

    private static async Task<Document> Values(CapacityProfile profile = CapacityProfile.Dev)
    {
        return (await Document.Of(Sample.Values(Sample.For(profile)))).Below("mimir");
    }

    private static async Task<Document> ValuesWithoutZones()
    {
        var plan = CapacityPlan.Create(CapacityProfile.Small, overrides: new CapacityOverrides { ZoneAware = false });
        return (await Document.Of(Sample.Values(Sample.For(plan)))).Below("mimir");
    }

    private static async Task<Document> Config(CapacityProfile profile = CapacityProfile.Dev)
    {
        return (await Values(profile)).Below("mimir", "structuredConfig");
    }
}
