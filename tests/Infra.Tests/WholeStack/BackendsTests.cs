using System.Text.Json;
using Components.Tests.Cloud;
using Pulumi.Aws.Iam;
using Pulumi.Aws.S3;
using Pulumi.Kubernetes.Core.V1;
using Pulumi.Kubernetes.Helm.V3;
using Shouldly;
using Xunit;

namespace Infra.Tests;

/// <summary>What stays as it is in AWS and in the cluster when the charts change.</summary>
public sealed class BackendsTests
{
    private static readonly string[] Backends = ["lgtm-loki", "lgtm-tempo", "lgtm-mimir", "lgtm-grafana"];

    [Theory]
    [InlineData("dev")]
    [InlineData("prod")]
    public async Task ChartSet_ChangesNothingButTheReleasesOfTheBackends(string stack)
    {
        var (one, other) = await Both(stack);

        Others(other).ShouldBe(Others(one));
    }

    [Theory]
    [InlineData("dev")]
    [InlineData("prod")]
    public async Task Buckets_AreTheSame(string stack)
    {
        var (one, other) = await Both(stack);

        other.All<Bucket>().Select(bucket => bucket.Text("bucket")).ShouldBe(one.All<Bucket>().Select(bucket => bucket.Text("bucket")));
    }

    [Fact]
    public async Task Roles_TrustTheSameServiceAccounts()
    {
        var (one, other) = await Both("prod");

        Trust(other).ShouldBe(Trust(one));
        Trust(other).Count(policy => policy.Contains("system:serviceaccount:lgtm:lgtm-")).ShouldBe(3);
    }

    [Fact]
    public async Task Grafana_IsFoundByTheLabelsOfItsOwnRelease()
    {
        var (one, other) = await Both("prod");

        one.The<Service>("grafana").Text("spec", "selector", "app.kubernetes.io/instance").ShouldBe("lgtm");
        other.The<Service>("grafana").Text("spec", "selector", "app.kubernetes.io/instance").ShouldBe("lgtm-grafana");
    }

    [Fact]
    public async Task Releases_AreTheMaintainedCharts()
    {
        var (_, other) = await Both("prod");

        other.All<Release>().Select(release => release.Text("chart")).ShouldBe(
            ["aws-load-balancer-controller", "cluster-autoscaler", "loki", "tempo-distributed", "mimir-distributed", "grafana", "opentelemetry-collector"], ignoreOrder: true);
    }

    [Fact]
    public async Task Collector_WaitsForEveryBackend()
    {
        var (_, other) = await Both("prod");

        other.The<Release>("collector").InputDependencies.Select(one => one.GetResourceName()).Intersect(Backends).Count().ShouldBe(Backends.Length);
    }

    private static async Task<(Recording One, Recording Other)> Both(string stack)
    {
        var one = await Deployed.Stack(StackFile.Of(stack).With("backends.charts", "\"lgtm-distributed\""));
        var other = await Deployed.Stack(StackFile.Of(stack).With("backends.charts", "\"maintained\""));
        return (one, other);
    }

    // The collector's release is one of them: it sends to the same addresses. Grafana's Service differs in what it selects.
    private static List<string> Others(Recording recording)
    {
        return [.. recording.Resources
            .Where(one => one.Resource is not Release { } || !one.ParentName!.Equals("lgtm", StringComparison.Ordinal))
            .Where(one => one.Resource is not Service)
            .Select(one => $"{one} {JsonSerializer.Serialize(one.Inputs)}")
            .Order(StringComparer.Ordinal)];
    }

    private static List<string> Trust(Recording recording)
    {
        return [.. recording.All<Role>().Select(role => role.Text("assumeRolePolicy")!).Order(StringComparer.Ordinal)];
    }
}
