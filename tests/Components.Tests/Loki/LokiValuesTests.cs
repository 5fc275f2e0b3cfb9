using Components.Tests.Documents;
using Lgtm.Components.Capacity;
using Lgtm.Components.Collection;
using Lgtm.Components.Loki;
using Shouldly;
using Xunit;

namespace Components.Tests.Lgtm;

public sealed class LokiValuesTests
{
    [Fact]
    public async Task Image_IsTheThirdMajorVersion()
    {
        (await Values()).Text("loki", "image", "tag")!.ShouldStartWith("3.");
    }

    [Fact]
    public async Task Config_NeverMeetsHelmsTemplates()
    {
        (await Values()).Text("loki", "config")!.ShouldNotContain("{{");
    }

    [Fact]
    public async Task Schema_IsTsdbV13OnS3()
    {
        var schema = (await Config()).Below("schema_config", "configs", 0);

        schema.Text("schema").ShouldBe("v13");
        schema.Text("store").ShouldBe("tsdb");
        schema.Text("object_store").ShouldBe("s3");
        schema.Text("index", "period").ShouldBe("24h");
    }

    [Fact]
    public async Task Limits_AllowStructuredMetadataAndVolumeQueries()
    {
        var limits = (await Config()).Below("limits_config");

        limits.Flag("allow_structured_metadata").ShouldBe(true);
        limits.Flag("volume_enabled").ShouldBe(true);
    }

    [Fact]
    public async Task Retention_IsAppliedByTheCompactor()
    {
        var config = await Config();

        config.Text("limits_config", "retention_period").ShouldBe("336h");
        config.Flag("compactor", "retention_enabled").ShouldBe(true);
        config.Text("compactor", "delete_request_store").ShouldBe("s3");
        config.Text("common", "compactor_grpc_address").ShouldBe("lgtm-loki-compactor.lgtm.svc.cluster.local:9095");
    }

    [Fact]
    public async Task Compactor_IsOneStatefulSetWithAVolume()
    {
        var compactor = (await Values()).Below("compactor");

        compactor.Flag("enabled").ShouldBe(true);
        compactor.Text("kind").ShouldBe("StatefulSet");
        compactor.Number("replicas").ShouldBe(1);
        compactor.Text("persistence", "claims", 0, "storageClass").ShouldBe("gp3");
    }

    [Fact]
    public async Task Ruler_WritesToMimirAndAlertsItsAlertmanager()
    {
        var ruler = (await Config()).Below("ruler");

        ruler.Flag("remote_write", "enabled").ShouldBe(true);
        ruler.Text("remote_write", "clients", "mimir", "url").ShouldBe("http://lgtm-mimir-gateway.lgtm.svc.cluster.local/api/v1/push");
        ruler.Text("alertmanager_url").ShouldBe("http://lgtm-mimir-gateway.lgtm.svc.cluster.local/alertmanager");
        ruler.Text("storage", "s3", "bucketnames").ShouldBe("acme-loki-ruler");
    }

    [Theory]
    [InlineData(CapacityProfile.Dev, "Deployment")]
    [InlineData(CapacityProfile.Small, "StatefulSet")]
    public async Task Ruler_KeepsItsWriteAheadLogWhereThePlanGivesItAVolume(CapacityProfile profile, string kind)
    {
        (await Values(profile)).Text("ruler", "kind").ShouldBe(kind);
    }

    [Theory]
    [InlineData("= /otlp/v1/logs", "http://lgtm-loki-distributor.lgtm.svc.cluster.local;")]
    [InlineData("^~ /loki/api/v1/rules", "http://lgtm-loki-ruler.lgtm.svc.cluster.local;")]
    [InlineData("^~ /loki/api/v1/delete", "http://lgtm-loki-compactor.lgtm.svc.cluster.local;")]
    public async Task Gateway_RoutesWhatTheChartForgets(string location, string backend)
    {
        var routes = (await Values()).Text("gateway", "nginxConfig", "serverSnippet")!;

        var block = routes[routes.IndexOf($"location {location} {{", StringComparison.Ordinal)..];
        block[..block.IndexOf('}')].ShouldContain(backend);
    }

    [Fact]
    public async Task Gateway_TakesBatchesLargerThanNginxDoes()
    {
        (await Values()).Text("gateway", "nginxConfig", "httpSnippet")!.ShouldContain("client_max_body_size 32m;");
    }

    [Theory]
    [InlineData(CapacityProfile.Dev, 1)]
    [InlineData(CapacityProfile.Small, 3)]
    public async Task Copies_AreThoseOfThePlan(CapacityProfile profile, int copies)
    {
        (await Config(profile)).Number("common", "replication_factor").ShouldBe(copies);
    }

    [Fact]
    public async Task Storage_IsTheBucketOfTheRegionWithoutKeys()
    {
        var aws = (await Config()).Below("storage_config", "aws");

        aws.Text("bucketnames").ShouldBe("acme-loki-chunks");
        aws.Text("region").ShouldBe("eu-west-1");
        aws.Keys().ShouldBe(["bucketnames", "region", "s3forcepathstyle"], ignoreOrder: true);
    }

    [Fact]
    public async Task Replay_StaysBelowTheIngestersMemoryLimit()
    {
        (await Config()).Text("ingester", "wal", "replay_memory_ceiling").ShouldBe("756MB");
    }

    [Fact]
    public async Task SingleCopy_NeedsNeitherSchedulerNorIndexGatewayNorMemcached()
    {
        var (values, config) = (await Values(), await Config());

        values.Keys().ShouldNotContain(key => key == "queryScheduler" || key == "indexGateway" || key == "memcachedChunks" || key == "memcachedFrontend");
        config.Text("frontend_worker", "frontend_address").ShouldBe("lgtm-loki-query-frontend-headless.lgtm.svc.cluster.local:9095");
        config.Flag("query_range", "results_cache", "cache", "embedded_cache", "enabled").ShouldBe(true);
        config.At("chunk_store_config").ShouldBeNull();
    }

    [Fact]
    public async Task ThreeCopies_UseTheWorkloadsThatThePlanAdds()
    {
        var (values, config) = (await Values(CapacityProfile.Small), await Config(CapacityProfile.Small));

        values.Flag("queryScheduler", "enabled").ShouldBe(true);
        config.Text("frontend_worker", "scheduler_address").ShouldBe(config.Text("frontend", "scheduler_address"));
        values.Flag("indexGateway", "enabled").ShouldBe(true);
        config.Text("storage_config", "tsdb_shipper", "index_gateway_client", "server_address")!.ShouldContain("lgtm-loki-index-gateway-headless");
        config.Text("chunk_store_config", "chunk_cache_config", "memcached_client", "addresses")!.ShouldContain("lgtm-loki-memcached-chunks");
        config.Text("query_range", "results_cache", "cache", "memcached_client", "addresses")!.ShouldContain("lgtm-loki-memcached-frontend");
    }

    [Fact]
    public async Task Memcached_HoldsLessThanItsMemory()
    {
        (await Values(CapacityProfile.Small)).Texts("memcachedChunks", "extraArgs").ShouldBe(["-I 32m", "-m 816"]);
    }

    [Theory]
    [InlineData(CapacityProfile.Dev)]
    [InlineData(CapacityProfile.Small)]
    [InlineData(CapacityProfile.Large)]
    public async Task Bursts_TakeTheCollectorsLargestBatchEvenWhenItsAttributesCountForEveryLine(CapacityProfile profile)
    {
        const int AttributesAgainAndAgain = 8;
        var limits = (await Config(profile)).Below("limits_config");

        var most = 2 * AttributesAgainAndAgain * SendingQueue.LargestBatchBytes / 1_000_000;
        limits.Number("ingestion_burst_size_mb").ShouldBeGreaterThanOrEqualTo(most);
        Convert.ToInt32(limits.Text("per_stream_rate_limit_burst")!.Replace("MB", string.Empty), null).ShouldBeGreaterThanOrEqualTo(most);
    }

    [Fact]
    public void OldSamples_AreRefusedBeforeRetentionWouldDeleteThem()
    {
        var args = Sample.For(CapacityPlan.Create(CapacityProfile.Dev), retentionDays: (2, 2, 2));

        var limits = LokiConfig.Text(args.InputsOfLoki(), LokiAddresses.OfTheUmbrella, patterns: false, "c", "r", "eu-west-1");

        Document.Parse(limits).Text("limits_config", "reject_old_samples_max_age").ShouldBe("48h");
    }

    private static async Task<Document> Values(CapacityProfile profile = CapacityProfile.Dev)
    {
        return (await Document.Of(Sample.Values(Sample.For(profile)))).Below("loki");
    }

    private static async Task<Document> Config(CapacityProfile profile = CapacityProfile.Dev)
    {
        return Document.Parse((await Values(profile)).Text("loki", "config")!);
    }
}
