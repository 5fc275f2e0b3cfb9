using Lgtm.Components.Identity;
using Lgtm.Components.Platform;
using Lgtm.Components.Resources;
using Lgtm.Components.Storage;
using Pulumi;
using Shouldly;
using Xunit;

namespace Components.Tests;

public class DependencyRuleTests
{
    [Fact]
    public void Uses_AreSeen()
    {
        // What the rule above rests on: a type in a signature, and one that only the code mentions.
        OurTypesUsedBy(typeof(ClusterPlatform)).ShouldContain(typeof(WorkloadRole));
        OurTypesUsedBy(typeof(ClusterPlatform)).ShouldContain(typeof(LoadBalancerControllerPolicy));
        OurTypesUsedBy(typeof(TelemetryBucketArgs)).ShouldContain(typeof(Lifetime));
    }

    [Fact]
    public void PureText_CreatesNoResource_AndTakesNoResourceOptions()
    {
        string[] endings = ["Values", "Policy", "Pipelines", "Kubeconfig", "CapacityPlan"];
        var pure = ComponentTypes.Written.Where(type => endings.Any(ending => type.Name.EndsWith(ending))
            && type is not { Name: "ReadyKubeconfig" }).ToList();

        pure.Count.ShouldBeGreaterThan(10);
        pure.Where(type => UsedTypes.Of(type).Any(used => used.IsSubclassOf(typeof(Resource)) || used.IsSubclassOf(typeof(ResourceOptions)))).ShouldBeEmpty();
    }

    [Fact]
    public void Components_ReferenceThePulumiPackagesOnly()
    {
        var project = Repository.Read(Path.Combine("components", "Lgtm.Components.csproj"));

        project.ShouldNotContain("ProjectReference");
        project.ShouldNotContain("PackageReference");
    }

    [Theory]
    [InlineData("components/Lgtm.Components.csproj")]
    [InlineData("infra/Infra.csproj")]
    [InlineData("cli/Lgtm.Cli.csproj")]
    public void Nothing_ReferencesTheTests(string project)
    {
        Repository.Read(project).ShouldNotContain("tests/");
    }

    private static List<Type> OurTypesUsedBy(Type type)
    {
        return [.. UsedTypes.Of(type).Select(Outermost).Where(ComponentTypes.Written.Contains).Distinct()];
    }

    private static Type Outermost(Type type)
    {
        while (type.DeclaringType is { } holder)
        {
            type = holder;
        }

        return type;
    }
}
