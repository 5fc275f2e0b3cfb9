using Components.Tests.Documents;
using Lgtm.Components.Capacity;
using Shouldly;
using Xunit;

namespace Components.Tests.Lgtm;

public sealed class TempoValuesTests
{
    [Theory]
    [InlineData("grpc")]
    [InlineData("http")]
    public async Task Otlp_IsReceivedFromOtherPods(string protocol)
    {
        (await Values()).Flag("traces", "otlp", protocol, "enabled").ShouldBe(true);
    }

    [Fact]
    public async Task Otlp_TakesLargeBatches()
    {
        (await Values()).Number("traces", "otlp", "grpc", "receiverConfig", "max_recv_msg_size_mib").ShouldBe(16);
    }

    [Fact]
    public async Task Otlp_EndsConnections_SoThatSendersFindNewDistributors()
    {
        (await Values()).Text("traces", "otlp", "grpc", "receiverConfig", "keepalive", "server_parameters", "max_connection_age").ShouldBe("60s");
    }

    [Fact]
    public async Task Search_ReachesAsFarBackAsTheRetention()
    {
        (await Values()).Text("tempo", "structuredConfig", "query_frontend", "search", "max_duration").ShouldBe("192h");
    }

    [Fact]
    public async Task Refusal_TellsTheSenderWhenToComeBack()
    {
        (await Values()).Text("tempo", "structuredConfig", "distributor", "retry_after_on_resource_exhausted").ShouldBe("5s");
    }

    [Fact]
    public async Task Storage_IsTheBucketWithTheEndpointThatTempoInsistsOn()
    {
        var trace = (await Values()).Below("storage", "trace");

        trace.Text("backend").ShouldBe("s3");
        trace.Text("s3", "bucket").ShouldBe("acme-tempo-traces");
        trace.Text("s3", "endpoint").ShouldBe("s3.eu-west-1.amazonaws.com");
        trace.Keys("s3").ShouldBe(["bucket", "region", "endpoint"], ignoreOrder: true);
    }

    [Fact]
    public async Task Retention_IsTheOneAskedFor()
    {
        (await Values()).Text("compactor", "config", "compaction", "block_retention").ShouldBe("168h");
    }

    [Theory]
    [InlineData(CapacityProfile.Dev, 1)]
    [InlineData(CapacityProfile.Medium, 3)]
    public async Task Copies_AreThoseOfThePlan(CapacityProfile profile, int copies)
    {
        var ingester = (await Values(profile)).Below("ingester");

        ingester.Number("config", "replication_factor").ShouldBe(copies);
        ingester.Number("replicas").ShouldBeGreaterThanOrEqualTo(copies);
    }

    [Fact]
    public async Task MetricsGenerator_WritesToMimirWithExemplars()
    {
        var storage = (await Values()).Below("metricsGenerator", "config", "storage");

        storage.Text("remote_write", 0, "url").ShouldBe("http://lgtm-mimir-gateway.lgtm.svc.cluster.local/api/v1/push");
        storage.Flag("remote_write", 0, "send_exemplars").ShouldBe(true);
    }

    [Fact]
    public async Task MetricsGenerator_IsToldWhatToMake()
    {
        (await Values()).Texts("overrides", "defaults", "metrics_generator", "processors").ShouldBe(["service-graphs", "span-metrics", "local-blocks"]);
    }

    [Fact]
    public async Task MetricsGenerator_MakesClassicAndNativeHistograms()
    {
        (await Values()).Text("overrides", "defaults", "metrics_generator", "generate_native_histograms").ShouldBe("both");
    }

    [Fact]
    public async Task MetricsGenerator_KeepsItsWriteAheadLog()
    {
        var generator = (await Values()).Below("metricsGenerator");

        generator.Flag("enabled").ShouldBe(true);
        generator.Text("kind").ShouldBe("StatefulSet");
        generator.Flag("persistence", "enabled").ShouldBe(true);
        generator.Text("config", "registry", "external_labels", "source").ShouldBe("tempo");
    }

    [Theory]
    [InlineData(CapacityProfile.Dev)]
    [InlineData(CapacityProfile.Small)]
    [InlineData(CapacityProfile.Large)]
    public async Task Ballast_IsOffWhereverTheLimitIsSmall(CapacityProfile profile)
    {
        var values = await Values(profile);

        foreach (var component in new[] { "distributor", "ingester", "querier", "queryFrontend", "compactor", "metricsGenerator" })
        {
            var small = int.Parse(values.Text(component, "resources", "limits", "memory")!.Replace("Mi", string.Empty), null) < 4096;
            values.Texts(component, "extraArgs").Contains("-mem-ballast-size-mbs=0").ShouldBe(small, component);
        }
    }

    [Fact]
    public async Task Cache_IsGoneFromTheConfigurationWhenItDoesNotRun()
    {
        var values = await Values();

        values.Flag("memcached", "enabled").ShouldBe(false);
        values.At("cache", "caches").ShouldBe(new List<object>());
    }

    [Fact]
    public async Task Cache_OfALargerPlanKeepsTheChartsConfiguration()
    {
        var values = await Values(CapacityProfile.Small);

        values.Flag("memcached", "enabled").ShouldBe(true);
        values.At("cache").ShouldBeNull();
    }

    [Theory]
    [InlineData(CapacityProfile.Dev, false)]
    [InlineData(CapacityProfile.Small, true)]
    public async Task Ingesters_DoNotShareANode(CapacityProfile profile, bool apart)
    {
        var affinity = (await Values(profile)).Text("ingester", "affinity");

        (affinity is not null).ShouldBe(apart);
        if (affinity is not null)
        {
            var rule = Document.Parse(affinity).Below("podAntiAffinity", "requiredDuringSchedulingIgnoredDuringExecution", 0);
            rule.Text("topologyKey").ShouldBe("kubernetes.io/hostname");
            rule.Text("labelSelector", "matchLabels", "app.kubernetes.io/component").ShouldBe("ingester");
        }
    }

    private static async Task<Document> Values(CapacityProfile profile = CapacityProfile.Dev)
    {
        return (await Document.Of(Sample.Values(Sample.For(profile)))).Below("tempo");
    }
}
