namespace Cli.Tests.Environments;

/// <summary>The order in which the engine would create a whole environment, and delete it again, read from its plan.</summary>
public sealed class PlanOrderTests
{
    private const string Release = "kubernetes:helm.sh/v3:Release";
    private const string Namespace = "kubernetes:core/v1:Namespace";
    private const string NodeGroup = "aws:eks/nodeGroup:NodeGroup";
    private const string AddOn = "aws:eks/addon:Addon";
    private const string Access = "aws:eks/accessPolicyAssociation:AccessPolicyAssociation";

    public static TheoryData<string> Stacks => [.. EnvironmentPreview.Stacks];

    [Theory]
    [MemberData(nameof(Stacks))]
    public async Task Plan_HasNoCircle(string stack)
    {
        var plan = await EnvironmentPreview.PlanOfAsync(stack);

        plan.Waves().Count.ShouldBe(plan.Resources.Count);
    }

    [Theory]
    [MemberData(nameof(Stacks))]
    public async Task Charts_ComeAfterNodesAddOnsAndAccess_AndGoBeforeThem(string stack)
    {
        var plan = await EnvironmentPreview.PlanOfAsync(stack);

        plan.OfType(Release).Count.ShouldBe(4);
        plan.OfType(AddOn).Count.ShouldBe(6);
        Bracket(plan, plan.OfType(NodeGroup, AddOn, Access, "aws:ec2/route:Route"), plan.OfType(Release));
    }

    [Theory]
    [MemberData(nameof(Stacks))]
    public async Task Namespaces_ComeAfterControllersAndDrivers_AndGoBeforeThem(string stack)
    {
        var plan = await EnvironmentPreview.PlanOfAsync(stack);

        plan.OfType(Namespace).Count.ShouldBe(2);
        Bracket(plan, [.. Controllers(plan), .. plan.OfType(AddOn)], plan.OfType(Namespace));
    }

    [Theory]
    [MemberData(nameof(Stacks))]
    public async Task ChartsAndLoadBalancer_ComeAfterNamespacesAndControllers_AndGoBeforeThem(string stack)
    {
        var plan = await EnvironmentPreview.PlanOfAsync(stack);

        var own = plan.OfType(Release).Except(Controllers(plan)).Concat(plan.OfType("kubernetes:core/v1:Service")).ToList();
        own.Count.ShouldBe(3);
        Bracket(plan, Controllers(plan), own);
        own.ShouldAllBe(one => plan.OfType(Namespace).Any(into => plan.AllBefore(one).Contains(into.Urn)));
    }

    [Theory]
    [MemberData(nameof(Stacks))]
    public async Task EverythingInTheCluster_UsesTheProviderOfThisCluster(string stack)
    {
        var plan = await EnvironmentPreview.PlanOfAsync(stack);

        var provider = plan.OfType("pulumi:providers:kubernetes").ShouldHaveSingleItem();
        var inCluster = plan.Resources.Where(resource => resource.Type.StartsWith("kubernetes:", StringComparison.Ordinal)).ToList();
        inCluster.Count.ShouldBeGreaterThanOrEqualTo(9);
        inCluster.ShouldAllBe(resource => resource.Provider == provider.Urn);
    }

    [Theory]
    [MemberData(nameof(Stacks))]
    public async Task Plan_WithUnknowns_HasTheSameResourcesInTheSameOrder(string stack)
    {
        var known = await EnvironmentPreview.PlanOfAsync(stack);
        var unknown = await EnvironmentPreview.PlanOfAsync(stack, "--unknown");

        unknown.Waves().ShouldBe(known.Waves(), ignoreOrder: true);
    }

    [Fact]
    public async Task Dev_HasFewerResourcesThanStaging_AndStagingThanProd()
    {
        var dev = await EnvironmentPreview.PlanOfAsync("dev");
        var staging = await EnvironmentPreview.PlanOfAsync("staging");
        var prod = await EnvironmentPreview.PlanOfAsync("prod");

        dev.Resources.Count.ShouldBeLessThan(staging.Resources.Count);
        staging.Resources.Count.ShouldBeLessThan(prod.Resources.Count);
    }

    private static List<PlannedResource> Controllers(PlanGraph plan)
    {
        var controllers = plan.OfType(Release).Where(release => string.Equals(release.TargetNamespace, "kube-system", StringComparison.Ordinal)).ToList();
        controllers.Count.ShouldBe(2);
        return controllers;
    }

    // Walked from both ends: the later ones reach the earlier by their dependencies, and the earlier ones reach the later by who depends on them.
    private static void Bracket(PlanGraph plan, IReadOnlyList<PlannedResource> earlier, IReadOnlyList<PlannedResource> later)
    {
        var waves = plan.Waves();
        foreach (var first in earlier)
        {
            var deletedBefore = plan.AllAfter(first);
            foreach (var second in later)
            {
                plan.AllBefore(second).Contains(first.Urn).ShouldBeTrue($"{second} does not wait for {first}");
                deletedBefore.Contains(second.Urn).ShouldBeTrue($"{first} may be deleted before {second}");
                waves[first.Urn].ShouldBeLessThan(waves[second.Urn]);
            }
        }
    }
}
