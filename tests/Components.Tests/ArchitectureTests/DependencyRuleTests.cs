using ArchUnitNET.Domain;
using ArchUnitNET.Fluent.Slices;
using ArchUnitNET.Loader;
using ArchUnitNET.xUnit;
using Lgtm.Components.Backends;
using Pulumi;
using Shouldly;
using Xunit;
using static ArchUnitNET.Fluent.ArchRuleDefinition;
using Assembly = System.Reflection.Assembly;

namespace Components.Tests;

/// <summary>Which room may use which; docs/architecture.md has the picture.</summary>
public class DependencyRuleTests
{
    private const string Rooms = "Lgtm.Components.";

    private static readonly Assembly Package = typeof(LgtmStack).Assembly;

    private static readonly Architecture Architecture = new ArchLoader().LoadAssemblies(Package, typeof(Resource).Assembly).Build();

    [Fact]
    public void Rooms_UseOneAnotherInOneDirection()
    {
        SliceRuleDefinition.Slices().Matching($"{Rooms}(*)").Should().BeFreeOfCycles().Check(Architecture);
    }

    [Theory]
    [InlineData("Validation")]
    [InlineData("Resources")]
    [InlineData("Identity", "Resources", "Validation")]
    [InlineData("Network", "Identity", "Resources", "Validation")]
    [InlineData("Cluster", "Identity", "Resources", "Validation")]
    [InlineData("Storage", "Identity", "Resources", "Validation")]
    [InlineData("Capacity", "Cluster", "Validation")]
    [InlineData("Charts", "Capacity", "Resources", "Validation")]
    [InlineData("Platform", "Charts", "Identity", "Resources", "Validation")]
    [InlineData("Loki", "Capacity", "Charts", "Identity", "Resources", "Storage", "Validation")]
    [InlineData("Tempo", "Capacity", "Charts", "Identity", "Resources", "Storage", "Validation")]
    [InlineData("Mimir", "Capacity", "Charts", "Identity", "Resources", "Storage", "Validation")]
    [InlineData("Grafana", "Capacity", "Charts", "Resources", "Validation")]
    [InlineData("Collection", "Capacity", "Charts", "Resources", "Validation")]
    [InlineData("Backends", "Capacity", "Charts", "Grafana", "Loki", "Mimir", "Resources", "Storage", "Tempo", "Validation")]
    public void Room_UsesOnlyWhatIsBelowIt(string room, params string[] below)
    {
        var others = RoomNames().Except([room, .. below]).Select(other => $"({other})").DefaultIfEmpty("(none)");

        Types().That().ResideInNamespace(Rooms + room)
            .Should().NotDependOnAny(Types().That().ResideInNamespaceMatching($@"^Lgtm\.Components\.({string.Join('|', others)})$"))
            .Check(Architecture);
    }

    [Fact]
    public void EveryRoom_HasALineAbove()
    {
        var stated = typeof(DependencyRuleTests).GetMethod(nameof(Room_UsesOnlyWhatIsBelowIt))!.GetCustomAttributes(typeof(InlineDataAttribute), inherit: false)
            .Cast<InlineDataAttribute>().Select(data => (string)data.GetData(null!).Single()[0]);

        RoomNames().Except(stated).ShouldBeEmpty("state what the new room may use");
    }

    [Fact]
    public void ForbiddenUse_IsFound()
    {
        Should.Throw<FailedArchRuleException>(() => Types().That().ResideInNamespace(typeof(LgtmStack).Namespace)
            .Should().NotDependOnAny(Types().That().ResideInNamespace("Lgtm.Components.Loki")).Check(Architecture));
    }

    [Fact]
    public void PureText_CreatesNoResource_AndTakesNoResourceOptions()
    {
        var pure = Types().That().ResideInNamespaceMatching(@"^Lgtm\.Components\.").And().HaveNameMatching("(Values|Policy|Config|Pipelines|CapacityPlan)$|^Kubeconfig$").As("pure text");

        pure.GetObjects(Architecture).Count().ShouldBeGreaterThan(10);
        Types().That().Are(pure).Should().NotDependOnAny(
            Classes().That().AreAssignableTo(typeof(CustomResource)).Or().AreAssignableTo(typeof(ComponentResource)).Or().AreAssignableTo(typeof(ResourceOptions))).Check(Architecture);
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

    private static IEnumerable<string> RoomNames()
    {
        return ComponentTypes.Written.Select(type => type.Namespace![Rooms.Length..]).Distinct().Order(StringComparer.Ordinal);
    }
}
