using Components.Tests.Cloud;
using Pulumi.Aws.Ec2;
using Pulumi.Aws.Eks;
using Pulumi.Kubernetes.Core.V1;
using Pulumi.Kubernetes.Helm.V3;
using Shouldly;
using Xunit;

namespace Infra.Tests;

/// <summary>
/// The order of creation, read from the graph of dependencies; the engine deletes in the reverse order. Each test therefore also walks the other way:
/// what comes first must not wait for what comes later.
/// </summary>
public sealed class OrderTests
{
    public static TheoryData<string> Stacks => [.. StackFile.Names];

    [Theory]
    [MemberData(nameof(Stacks))]
    public async Task EveryChart_IsInstalledAfterNodesAddOnsAndAccess(string stack)
    {
        var deployed = await Deployed.Stack(stack);

        RecordedResource[] foundations = [.. deployed.All<NodeGroup>(), .. deployed.All<Addon>(), .. deployed.All<AccessPolicyAssociation>()];
        foundations.Length.ShouldBeGreaterThanOrEqualTo(8);
        AllComeAfter(deployed, deployed.All<Release>(), foundations);
    }

    [Fact]
    public async Task EverythingInAnAutoModeCluster_WaitsForAddOnsAccessAndRoutes()
    {
        var deployed = await Deployed.Stack(StackFile.Of("prod").OnAutoMode());

        RecordedResource[] foundations = [.. deployed.All<Addon>(), .. deployed.All<AccessPolicyAssociation>(), .. deployed.All<Route>()];
        foundations.Length.ShouldBeGreaterThanOrEqualTo(5);
        AllComeAfter(deployed, [.. deployed.All<Namespace>(), .. deployed.All<Release>(), .. deployed.All<Service>()], foundations);
    }

    [Theory]
    [MemberData(nameof(Stacks))]
    public async Task EveryNamespace_IsCreatedAfterTheControllersAndDeletedBeforeThem(string stack)
    {
        var deployed = await Deployed.Stack(stack);

        var controllers = deployed.All<Release>().Where(InSystemNamespace).ToList();
        controllers.Count.ShouldBe(2);
        deployed.All<Namespace>().Count.ShouldBe(2);
        AllComeAfter(deployed, deployed.All<Namespace>(), [.. controllers, .. deployed.All<Addon>(), .. deployed.All<NodeGroup>()]);
    }

    [Theory]
    [MemberData(nameof(Stacks))]
    public async Task ChartsOfOurOwnNamespaces_AreDeletedBeforeThem(string stack)
    {
        var deployed = await Deployed.Stack(stack);

        AllComeAfter(deployed, [deployed.The<Release>("lgtm")], [deployed.The<Namespace>("lgtm-namespace")]);
        AllComeAfter(deployed, [deployed.The<Release>("collector")], [deployed.The<Namespace>("otel-namespace")]);
    }

    [Theory]
    [MemberData(nameof(Stacks))]
    public async Task LoadBalancerOfGrafana_IsDeletedBeforeItsController(string stack)
    {
        var deployed = await Deployed.Stack(stack);

        AllComeAfter(deployed, [deployed.The<Service>()], [deployed.The<Release>("lgtm"), .. deployed.All<Release>().Where(InSystemNamespace)]);
    }

    [Theory]
    [MemberData(nameof(Stacks))]
    public async Task Nodes_WaitForTheirRoutesToTheInternet(string stack)
    {
        var deployed = await Deployed.Stack(stack);

        var privateRoutes = deployed.All<Route>().Where(route => route.At("natGatewayId") is not null).ToList();
        privateRoutes.ShouldNotBeEmpty();
        AllComeAfter(deployed, deployed.All<NodeGroup>(), privateRoutes);
    }

    [Theory]
    [MemberData(nameof(Stacks))]
    public async Task Backends_WaitForTheirBucketsAndRoles(string stack)
    {
        var deployed = await Deployed.Stack(stack);

        var permissions = deployed.Resources.Where(one => one.Name.EndsWith("-identity-policy"));
        RecordedResource[] stores = [.. deployed.All<Pulumi.Aws.S3.Bucket>(), .. deployed.All<Pulumi.Aws.S3.BucketPolicy>(), .. permissions];
        stores.Length.ShouldBe(6 + 6 + 3);
        AllComeAfter(deployed, [deployed.The<Release>("lgtm")], stores);
    }

    [Fact]
    public async Task Backends_WithPodIdentity_WaitForTheAssociations()
    {
        var deployed = await Deployed.Stack(StackFile.Of("prod").With("identity.mode", "\"podIdentity\""));

        var own = deployed.All<PodIdentityAssociation>()
            .Where(association => string.Equals(association.Text("namespace"), "lgtm", StringComparison.Ordinal))
            .ToList();
        own.Count.ShouldBe(3);
        AllComeAfter(deployed, [deployed.The<Release>("lgtm")], own);
    }

    private static bool InSystemNamespace(RecordedResource release)
    {
        return string.Equals(release.Text("namespace"), "kube-system", StringComparison.Ordinal);
    }

    private static void AllComeAfter(Recording deployed, IEnumerable<RecordedResource> later, IReadOnlyList<RecordedResource> earlier)
    {
        foreach (var second in later.Except(earlier))
        {
            foreach (var first in earlier)
            {
                deployed.Order.IsAfter(second, first).ShouldBeTrue($"{second} waits for {first}");
                deployed.Order.IsAfter(first, second).ShouldBeFalse($"{first} is deleted after {second}");
            }
        }
    }
}
