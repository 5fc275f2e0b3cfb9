using Components.Tests.Cloud;
using Lgtm.Components.Backends;
using Lgtm.Components.Capacity;
using Lgtm.Components.Charts;
using Lgtm.Components.Validation;
using Pulumi;
using Pulumi.Kubernetes.Helm.V3;
using Shouldly;
using Xunit;

namespace Components.Tests.Lgtm;

/// <summary>The releases of either set of charts, as the component installs them.</summary>
public sealed class ChartSetReleaseTests
{
    [Fact]
    public async Task Outputs_AreTheSame()
    {
        var one = await Addresses(ChartSet.LgtmDistributed);
        var other = await Addresses(ChartSet.Maintained);

        other.ShouldBe(one);
        other.Count.ShouldBe(7);
    }

    [Fact]
    public async Task Maintained_IsAReleaseEach_NamedSoThatServicesKeepTheirNames()
    {
        var recording = await Provision(ChartSet.Maintained);

        var releases = recording.ChildrenOf(recording.Instance<LgtmStack>());
        releases.Select(release => (release.Name, release.Text("name"), release.Text("chart"))).ShouldBe(
        [
            ("observability-grafana", "lgtm-grafana", "grafana"),
            ("observability-loki", "lgtm-loki", "loki"),
            ("observability-tempo", "lgtm-tempo", "tempo-distributed"),
            ("observability-mimir", "lgtm-mimir", "mimir-distributed"),
        ]);
        foreach (var release in releases)
        {
            release.Text("values", "fullnameOverride").ShouldBe(release.Text("name"));
        }
    }

    // Its release makes the priority class, without which no pod of the others would be admitted.
    [Fact]
    public async Task Backends_ComeAfterGrafana()
    {
        var recording = await Provision(ChartSet.Maintained);

        foreach (var backend in new[] { "loki", "tempo", "mimir" })
        {
            recording.The<Release>($"observability-{backend}").DependsOnNames.ShouldBe(["observability-grafana"]);
        }

        recording.The<Release>("observability-grafana").DependsOnNames.ShouldBeEmpty();
    }

    [Fact]
    public async Task Outputs_WaitForEveryRelease()
    {
        var recording = await Provision(ChartSet.Maintained);

        (await recording.Instance<LgtmStack>().ReleaseName.WaitsFor()).ShouldBe(["observability-grafana", "observability-loki", "observability-mimir", "observability-tempo"]);
    }

    [Fact]
    public async Task ReleaseName_IsTheOneThatGrafanasPodsCarry()
    {
        (await (await Provision(ChartSet.Maintained)).Instance<LgtmStack>().ReleaseName.Value()).ShouldBe("lgtm-grafana");
        (await (await Provision(ChartSet.LgtmDistributed)).Instance<LgtmStack>().ReleaseName.Value()).ShouldBe("lgtm");
    }

    [Fact]
    public async Task ExtraValues_ReachTheChartOfTheirSection()
    {
        var extra = new Dictionary<string, object>() { ["tempo"] = new Dictionary<string, object>() { ["reportingEnabled"] = true } };
        var recording = await Provision(ChartSet.Maintained, extra);

        recording.The<Release>("observability-tempo").At("values", "reportingEnabled").ShouldBe(true);
        recording.The<Release>("observability-loki").At("values", "reportingEnabled").ShouldBeNull();
    }

    [Fact]
    public void ExtraValues_ForNoneOfTheCharts_AreRefused()
    {
        var extra = new Dictionary<string, object>() { ["grafana-oncall"] = new Dictionary<string, object>() };

        var error = Should.Throw<InvalidComponentArgsException>(() => With(ChartSet.Maintained, extra).CheckedFor("lgtm"));

        error.Problems.ShouldHaveSingleItem().ShouldContain("expected loki, tempo, mimir or grafana");
    }

    private static async Task<List<string>> Addresses(ChartSet charts)
    {
        var stack = (await Provision(charts)).Instance<LgtmStack>();
        Output<string>[] outputs =
            [stack.Namespace, stack.LokiUrl, stack.TempoUrl, stack.MimirUrl, stack.LokiOtlpEndpoint, stack.TempoOtlpEndpoint, stack.MimirOtlpEndpoint];
        var addresses = new List<string>();
        foreach (var output in outputs)
        {
            addresses.Add(await output.Value());
        }

        return addresses;
    }

    private static Task<Recording> Provision(ChartSet charts, IReadOnlyDictionary<string, object>? extra = null)
    {
        return RecordingCloud.Provision(() => { _ = new LgtmStack("observability", With(charts, extra)); });
    }

    private static LgtmStackArgs With(ChartSet charts, IReadOnlyDictionary<string, object>? extra)
    {
        var args = Sample.For(CapacityProfile.Dev);
        return new()
        {
            Charts = charts,
            Namespace = args.Namespace,
            Region = args.Region,
            Loki = args.Loki,
            Tempo = args.Tempo,
            Mimir = args.Mimir,
            Capacity = args.Capacity,
            GrafanaAdminSecretName = args.GrafanaAdminSecretName,
            GrafanaDataSources = args.GrafanaDataSources,
            StorageClassName = args.StorageClassName,
            ExtraValues = extra,
        };
    }
}
