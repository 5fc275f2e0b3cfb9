using Components.Tests.Cloud;
using Lgtm.Components.Charts;
using Pulumi;
using Pulumi.Kubernetes.Helm.V3;
using Shouldly;
using Xunit;

namespace Components.Tests.Charts;

public sealed class ChartReleaseTests
{
    private static readonly PinnedChart Chart = new("some-chart", "https://charts.example.com", "1.2.3", "4.5.6");

    [Fact]
    public async Task Release_NamesChartRepositoryAndVersion()
    {
        var release = await Install();

        release.Text("chart").ShouldBe("some-chart");
        release.Text("repositoryOpts", "repo").ShouldBe("https://charts.example.com");
        release.Text("version").ShouldBe("1.2.3");
        release.Text("namespace").ShouldBe("somewhere");
    }

    [Fact]
    public async Task Release_KeepsItsNameInTheCluster()
    {
        var release = await Install();

        release.Name.ShouldBe("logical");
        release.Text("name").ShouldBe("in-cluster");
    }

    [Fact]
    public async Task Release_LeavesEvidenceOfAFailedInstallation()
    {
        var release = await Install();

        release.At("atomic").ShouldBe(false);
    }

    [Fact]
    public async Task Release_WaitsLongEnoughForVolumesAndLoadBalancers()
    {
        var release = await Install();

        release.At("timeout").ShouldBe(900d);
        release.At("skipAwait").ShouldBe(false);
    }

    [Fact]
    public async Task Release_DoesNotOwnItsNamespace()
    {
        var release = await Install();

        release.At("createNamespace").ShouldBe(false);
    }

    [Fact]
    public async Task ExtraValues_AreMergedLast()
    {
        var release = await Install();

        release.Text("values", "pod", "tag").ShouldBe("mine");
        release.Text("values", "pod", "kept").ShouldBe("yes");
    }

    private static async Task<RecordedResource> Install()
    {
        var values = new Values { ["pod"] = new Values { ["tag"] = "theirs", ["kept"] = Output.Create("yes") } };
        var extra = new Values { ["pod"] = new Values { ["tag"] = "mine" } };

        var recording = await RecordingCloud.Provision(() => { ChartRelease.Install("logical", Chart, "somewhere", values, extra, new CustomResourceOptions(), "in-cluster"); });

        return recording.The<Release>();
    }
}
