using System.Globalization;
using Components.Tests.Cloud;
using Lgtm.Components.Backends;
using Lgtm.Components.Capacity;
using Lgtm.Components.Charts;
using Lgtm.Components.Loki;
using Pulumi;
using Pulumi.Kubernetes.Helm.V3;
using Pulumi.Random;
using Shouldly;
using Xunit;

namespace Components.Tests.Lgtm;

public sealed class LgtmStackTests
{
    [Fact]
    public async Task Stack_IsOneReleaseOfTheUmbrellaChart()
    {
        var recording = await RecordingCloud.Provision(() => { Create(); });

        var release = recording.ChildrenOf(recording.Instance<LgtmStack>()).ShouldHaveSingleItem();
        release.Text("chart").ShouldBe("lgtm-distributed");
        release.Text("version").ShouldBe("3.0.1");
        release.Text("name").ShouldBe("lgtm");
        release.Name.ShouldBe("observability");
    }

    [Fact]
    public async Task Outputs_AreRegisteredByTheNamesThatProgramsUse()
    {
        var recording = await RecordingCloud.Provision(() => { Create(); });

        recording.The<LgtmStack>().RegisteredOutputs.ShouldBe(
            ["lokiOtlpEndpoint", "lokiUrl", "mimirOtlpEndpoint", "mimirUrl", "namespace", "releaseName", "tempoOtlpEndpoint", "tempoUrl"]);
    }

    [Fact]
    public async Task Release_WaitsForEveryIngesterToUploadWhatItHolds()
    {
        var recording = await RecordingCloud.Provision(() => { Create(); });

        // They go one at a time: five minutes of grace, and half a minute until the next pod is ready.
        var ingesters = Sample.For(CapacityProfile.Xlarge).Capacity.Workloads[Workload.LokiIngester].Replicas;
        Convert.ToDouble(recording.The<Release>().At("timeout"), CultureInfo.InvariantCulture).ShouldBeGreaterThan(ingesters * (300 + 30));
    }

    [Fact]
    public async Task Urls_AreKnownBeforeAnythingExists()
    {
        var recording = await RecordingCloud.FirstPreview(() => { Create(); });
        var stack = recording.Instance<LgtmStack>();

        (await stack.LokiUrl.Value()).ShouldBe("http://lgtm-loki-gateway.lgtm.svc.cluster.local");
        (await stack.TempoUrl.Value()).ShouldBe("http://lgtm-tempo-query-frontend.lgtm.svc.cluster.local:3200");
        (await stack.MimirUrl.Value()).ShouldBe("http://lgtm-mimir-gateway.lgtm.svc.cluster.local/prometheus");
        (await stack.LokiOtlpEndpoint.Value()).ShouldBe("http://lgtm-loki-gateway.lgtm.svc.cluster.local/otlp");
        (await stack.MimirOtlpEndpoint.Value()).ShouldBe("http://lgtm-mimir-gateway.lgtm.svc.cluster.local/otlp");
        (await stack.TempoOtlpEndpoint.Value()).ShouldBe("dns:///lgtm-tempo-distributor-discovery.lgtm.svc.cluster.local:4317");
    }

    [Fact]
    public async Task Outputs_WaitForTheRelease()
    {
        var recording = await RecordingCloud.FirstPreview(() => { Create(); });
        var stack = recording.Instance<LgtmStack>();

        (await stack.ReleaseName.WaitsFor()).ShouldBe(["observability"]);
        (await stack.LokiOtlpEndpoint.WaitsFor()).ShouldBe(["observability"]);
    }

    [Fact]
    public async Task Bucket_ThatIsNotKnownYet_LeavesThePlanIntact()
    {
        var recording = await RecordingCloud.FirstPreview(() =>
        {
            var unknown = new RandomId("bucket", new RandomIdArgs { ByteLength = 4 });
            Create(unknown.Hex);
        });

        var release = recording.The<Release>();
        release.Text("chart").ShouldBe("lgtm-distributed");
        release.InputDependencies.Select(one => one.GetResourceName()).ShouldBe(["bucket"]);
        (await recording.Instance<LgtmStack>().LokiUrl.IsKnown()).ShouldBeTrue();
    }

    [Fact]
    public async Task Namespace_OtherThanTheOneInTheAddresses_IsRefused()
    {
        var failure = await Should.ThrowAsync<Exception>(() => RecordingCloud.Provision(() => { Create(targetNamespace: "monitoring"); }));

        failure.ToString().ShouldContain("namespace: got 'monitoring', expected lgtm");
    }

    [Fact]
    public async Task Release_WaitsForWhatTheComponentWaitsFor()
    {
        var recording = await RecordingCloud.Provision(() =>
        {
            var controller = new RandomId("controller", new RandomIdArgs { ByteLength = 4 });
            Create(options: new ComponentResourceOptions { DependsOn = { controller } });
        });

        recording.The<Release>().DependsOnNames.ShouldBe(["controller"]);
    }

    private static LgtmStack Create(Input<string>? bucket = null, string targetNamespace = LgtmNames.Namespace, ComponentResourceOptions? options = null)
    {
        var args = Sample.For(CapacityProfile.Dev);
        return new LgtmStack(
            "observability",
            new LgtmStackArgs
            {
                Namespace = targetNamespace,
                Region = args.Region,
                Loki = new LokiStoreArgs { ChunksBucket = bucket ?? args.Loki.ChunksBucket, RulerBucket = args.Loki.RulerBucket },
                Tempo = args.Tempo,
                Mimir = args.Mimir,
                Capacity = args.Capacity,
                GrafanaAdminSecretName = args.GrafanaAdminSecretName,
                GrafanaDataSources = args.GrafanaDataSources,
                StorageClassName = args.StorageClassName,
            },
            options);
    }
}
