using Components.Tests.Documents;
using Lgtm.Components.Capacity;
using Lgtm.Components.Collection;
using Shouldly;
using Xunit;

namespace Components.Tests.Collector;

public sealed class PipelinesTests
{
    [Theory]
    [InlineData("logs", "otlp_http/loki")]
    [InlineData("metrics", "otlp_http/mimir")]
    [InlineData("traces", "otlp_grpc/tempo")]
    public async Task Signal_GoesToItsBackendOnly(string signal, string exporter)
    {
        (await Config()).Texts("service", "pipelines", signal, "exporters").ShouldBe([exporter]);
    }

    [Theory]
    [InlineData("otlp_http/loki", "http://lgtm-loki-gateway.lgtm.svc.cluster.local/otlp")]
    [InlineData("otlp_http/mimir", "http://lgtm-mimir-gateway.lgtm.svc.cluster.local/otlp")]
    [InlineData("otlp_grpc/tempo", "dns:///lgtm-tempo-distributor-discovery.lgtm.svc.cluster.local:4317")]
    public async Task Exporter_SendsWhereTheBackendListens(string exporter, string endpoint)
    {
        (await Config()).Text("exporters", exporter, "endpoint").ShouldBe(endpoint);
    }

    [Theory]
    [InlineData("logs")]
    [InlineData("metrics")]
    [InlineData("traces")]
    public async Task Processors_RefuseFirstAndLeaveBatchesToTheQueue(string signal)
    {
        (await Config()).Texts("service", "pipelines", signal, "processors").ShouldBe(["memory_limiter", "k8s_attributes", "resource"]);
    }

    [Fact]
    public async Task EveryNameInAPipeline_IsDefined()
    {
        var config = await Config();

        foreach (var signal in config.Keys("service", "pipelines"))
        {
            foreach (var kind in new[] { "receivers", "processors", "exporters" })
            {
                config.Texts("service", "pipelines", signal, kind).Except(config.Keys(kind)).ShouldBeEmpty();
            }
        }

        config.Texts("service", "extensions").Except(config.Keys("extensions")).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("grpc", "${env:MY_POD_IP}:4317")]
    [InlineData("http", "${env:MY_POD_IP}:4318")]
    public async Task Otlp_IsReceivedOnItsUsualPort(string protocol, string endpoint)
    {
        (await Config()).Text("receivers", "otlp", "protocols", protocol, "endpoint").ShouldBe(endpoint);
    }

    [Theory]
    [InlineData("k8s.cluster.name", "lgtm-dev", "upsert")]
    [InlineData("deployment.environment.name", "dev", "insert")]
    [InlineData("cloud.region", "eu-west-1", "insert")]
    public async Task Resource_SaysWhereItCameFrom(string attribute, string value, string action)
    {
        var found = (await Config()).Items("processors", "resource", "attributes").Single(one => one.Text("key") == attribute);

        found.Text("value").ShouldBe(value);
        found.Text("action").ShouldBe(action);
    }

    [Theory]
    [InlineData("otlp_http/loki")]
    [InlineData("otlp_http/mimir")]
    [InlineData("otlp_grpc/tempo")]
    public async Task Exporter_RetriesForAnHour(string exporter)
    {
        var config = await Config();

        config.Flag("exporters", exporter, "retry_on_failure", "enabled").ShouldBe(true);
        config.Text("exporters", exporter, "retry_on_failure", "max_elapsed_time").ShouldBe("1h");
    }

    [Theory]
    [InlineData("otlp_http/loki")]
    [InlineData("otlp_http/mimir")]
    [InlineData("otlp_grpc/tempo")]
    public async Task Batch_IsLimitedInBytes(string exporter)
    {
        var queue = (await Config()).Below("exporters", exporter, "sending_queue");

        queue.Text("sizer").ShouldBe("bytes");
        queue.Number("batch", "max_size").ShouldBe(1_000_000);
        queue.Number("batch", "min_size").ShouldBeLessThanOrEqualTo(queue.Number("batch", "max_size"));
    }

    [Theory]
    [InlineData(CapacityProfile.Dev, 1024)]
    [InlineData(CapacityProfile.Medium, 7920)]
    public async Task Outage_OfOneBackendLeavesMemoryForTheOtherSignals(CapacityProfile profile, int limitMiB)
    {
        // Received data takes up to three times the memory that it takes on the wire.
        const int InMemory = 3;
        var config = await Config(profile);
        var limiter = config.Below("processors", "memory_limiter");
        var refusedAbove = limitMiB * 1024L * 1024 * (limiter.Number("limit_percentage") - limiter.Number("spike_limit_percentage")) / 100;

        var full = (long)InMemory * config.Number("exporters", "otlp_grpc/tempo", "sending_queue", "queue_size");

        full.ShouldBeInRange(refusedAbove / 4, refusedAbove / 2);
    }

    [Fact]
    public async Task Traces_SpreadOverAllDistributors()
    {
        (await Config()).Text("exporters", "otlp_grpc/tempo", "balancer_name").ShouldBe("round_robin");
    }

    [Fact]
    public async Task GrpcClients_AreMovedToOtherPodsNowAndThen()
    {
        (await Config()).Text("receivers", "otlp", "protocols", "grpc", "keepalive", "server_parameters", "max_connection_age").ShouldBe("60s");
    }

    [Fact]
    public async Task Health_IsAnsweredWhereTheChartProbes()
    {
        (await Config()).Text("extensions", "health_check", "endpoint").ShouldBe("${env:MY_POD_IP}:13133");
    }

    [Fact]
    public async Task Text_NeverMeetsHelmsTemplates()
    {
        (await Config()).Yaml().ShouldNotContain("{{");
    }

    private static Task<Document> Config(CapacityProfile profile = CapacityProfile.Dev)
    {
        return Document.Of(Pipelines.For(CollectorSample.For(profile)));
    }
}
