using Pulumi.Kubernetes.Helm.V3;
using Shouldly;
using Xunit;

namespace Infra.Tests;

/// <summary>What goes with an environment, and what outlives it.</summary>
public sealed class LifetimeTests
{
    [Theory]
    [InlineData("dev", null, "Delete")]
    [InlineData("prod", "keep", null)]
    public async Task Volumes_GoWithTheReleaseOnlyWhenTheEnvironmentIsDisposable(string stack, string? database, string? claims)
    {
        var deployed = await Deployed.Stack(stack);

        var release = deployed.All<Release>().Single(one => one.Text("chart") == "lgtm-distributed");
        release.Text("values", "grafana", "persistence", "annotations", "helm.sh/resource-policy").ShouldBe(database);
        release.Text("values", "mimir", "ingester", "persistentVolume", "whenDeleted").ShouldBe(claims);
    }
}
