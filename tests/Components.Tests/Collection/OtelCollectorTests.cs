using Components.Tests.Cloud;
using Lgtm.Components.Capacity;
using Lgtm.Components.Charts;
using Lgtm.Components.Collection;
using Lgtm.Components.Validation;
using Pulumi;
using Pulumi.Kubernetes.Helm.V3;
using Pulumi.Random;
using Shouldly;
using Xunit;

namespace Components.Tests.Collector;

public sealed class OtelCollectorTests
{
    [Fact]
    public async Task Collector_IsOneRelease()
    {
        var recording = await RecordingCloud.Provision(() => { Create(); });

        var release = recording.ChildrenOf(recording.Instance<OtelCollector>()).ShouldHaveSingleItem();
        release.Text("chart").ShouldBe("opentelemetry-collector");
        release.Text("name").ShouldBe("otel-gateway");
        release.Text("namespace").ShouldBe("otel");
        release.Text("values", "fullnameOverride").ShouldBe("otel-gateway");
    }

    [Fact]
    public async Task Endpoints_AreKnownBeforeAnythingExistsAndWaitForTheRelease()
    {
        var recording = await RecordingCloud.FirstPreview(() => { Create(); });
        var collector = recording.Instance<OtelCollector>();

        (await collector.OtlpGrpcEndpoint.Value()).ShouldBe("http://otel-gateway.otel.svc.cluster.local:4317");
        (await collector.OtlpHttpEndpoint.Value()).ShouldBe("http://otel-gateway.otel.svc.cluster.local:4318");
        (await collector.OtlpGrpcEndpoint.WaitsFor()).ShouldBe(["collector"]);
    }

    [Fact]
    public async Task Outputs_AreRegisteredByTheNamesThatProgramsUse()
    {
        var recording = await RecordingCloud.Provision(() => { Create(); });

        recording.The<OtelCollector>().RegisteredOutputs.ShouldBe(["otlpGrpcEndpoint", "otlpHttpEndpoint"]);
    }

    [Fact]
    public async Task Release_WaitsForTheBackendsByTheirEndpoints()
    {
        var recording = await RecordingCloud.FirstPreview(() =>
        {
            var backend = new RandomId("backend", new RandomIdArgs { ByteLength = 4 });
            Create(backend.Hex);
        });

        recording.The<Release>().InputDependencies.Select(one => one.GetResourceName()).ShouldBe(["backend"]);
    }

    [Fact]
    public void Environment_WithoutName_IsRefused()
    {
        var args = Args(LgtmNames.LokiOtlpEndpoint, environment: " ");

        Should.Throw<InvalidComponentArgsException>(() => args.CheckedFor("collector")).Problems.ShouldHaveSingleItem().ShouldContain("name the environment");
    }

    [Fact]
    public async Task Namespace_OtherThanTheOneInTheAddresses_IsRefused()
    {
        var failure = await Should.ThrowAsync<Exception>(() => RecordingCloud.Provision(() => { _ = new OtelCollector("collector", Args("http://loki", into: "monitoring")); }));

        failure.ToString().ShouldContain("namespace: got 'monitoring', expected otel");
    }

    private static OtelCollector Create(Input<string>? loki = null)
    {
        return new OtelCollector("collector", Args(loki ?? LgtmNames.LokiOtlpEndpoint));
    }

    [Fact]
    public void Autoscaling_OfPodsThatHoldWhatIsNotDelivered_IsRefused()
    {
        var args = Args(LgtmNames.LokiOtlpEndpoint, size: new() { Replicas = 3, MaxReplicas = 6, CpuMillicores = 100, MemoryMiB = 128, MemoryLimitMiB = 256 });

        Should.Throw<InvalidComponentArgsException>(() => args.CheckedFor("gateway")).Message.ShouldContain("size.maxReplicas: got '6', expected none; leave it out");
    }

    private static OtelCollectorArgs Args(
        Input<string> loki, string environment = "dev", string into = OtelCollector.NamespaceName, WorkloadSize? size = null)
    {
        return new OtelCollectorArgs
        {
            Namespace = into,
            ClusterName = "lgtm-dev",
            EnvironmentName = environment,
            Region = "eu-west-1",
            LokiOtlpEndpoint = loki,
            MimirOtlpEndpoint = LgtmNames.MimirOtlpEndpoint,
            TempoOtlpEndpoint = LgtmNames.TempoOtlpEndpoint,
            Size = size ?? new WorkloadSize { CpuMillicores = 100, MemoryMiB = 128, MemoryLimitMiB = 256 },
        };
    }
}
