using Pulumi.Kubernetes.Helm.V3;
using Shouldly;
using Xunit;

namespace Infra.Tests;

/// <summary>What the version of Kubernetes decides about the rings of Loki and Tempo.</summary>
public sealed class ZonesTests
{
    [Theory]
    [InlineData("1.34", false)]
    [InlineData("1.35", true)]
    [InlineData("1.36", true)]
    public async Task Ingesters_StateTheirZone_WhereKubernetesTellsPods(string version, bool expected)
    {
        var release = (await Deployed.Stack(On(version))).The<Release>("lgtm");

        foreach (var backend in new[] { "loki", "tempo" })
        {
            (release.At("values", backend, "ingester", "extraEnv") is not null).ShouldBe(expected, backend);
        }
    }

    [Theory]
    [InlineData("1.34", "not kept in zones of their own in Loki (6 ingesters) and Tempo (6 ingesters)")]
    [InlineData("1.35", "the loss of a zone takes one of three, and two still agree")]
    public void Plan_SaysWhatALostZoneTakes_OnThatVersion(string version, string expected)
    {
        var plan = On(version).With("capacity.profile", "\"large\"").With("cluster.maxNodes", "40").Plan();

        plan.Figures.Single(figure => figure.Name == "zones").Reason.ShouldContain(expected);
    }

    private static StackFile On(string version)
    {
        return StackFile.Of("prod").With("cluster.kubernetesVersion", $"\"{version}\"");
    }
}
