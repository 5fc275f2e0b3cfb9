using Lgtm.Components.Network;
using Lgtm.Components.Grafana;
using Lgtm.Components.Cluster;
using Lgtm.Components.Capacity;
using Lgtm.Infra.Settings;
using Shouldly;
using Xunit;

namespace Infra.Tests;

public sealed class StackFileTests
{
    public static TheoryData<string> Stacks => [.. StackFile.Names];

    public static TheoryData<string, string> EveryKeyOfEveryStack()
    {
        var cases = new TheoryData<string, string>();
        foreach (var stack in StackFile.Names)
        {
            foreach (var path in SettingKeys.Paths)
            {
                cases.Add(stack, path);
            }
        }

        return cases;
    }

    [Theory]
    [MemberData(nameof(Stacks))]
    public void StackFile_OfThisRepository_IsValid(string stack)
    {
        var settings = StackFile.Of(stack).Read();

        settings.Environment.Name.ShouldBe(stack);
    }

    [Theory]
    [MemberData(nameof(Stacks))]
    public void StackFile_OfThisRepository_SetsRegionAndTagsOfTheProvider(string stack)
    {
        var config = StackFile.Of(stack).Config;

        config["aws:region"]!.ToString().ShouldNotBeNullOrWhiteSpace();
        config["aws:defaultTags"]!["tags"]!["environment"]!.ToString().ShouldBe(stack);
    }

    [Theory]
    [MemberData(nameof(EveryKeyOfEveryStack))]
    public void EveryKey_InEveryStackFile_IsThereAndCommented(string stack, string path)
    {
        var comment = CommentedYaml.CommentOf(StackFile.Of(stack).Yaml, path);

        comment.ShouldNotBeNull($"{path} is missing");
        if (path.Contains('.'))
        {
            comment.ShouldContain("Allowed: ");
            comment.ShouldContain("Change: ");
        }

        comment.Length.ShouldBeGreaterThan(20);
    }

    [Theory]
    [MemberData(nameof(Stacks))]
    public void OptionalKeys_WithTheirCommentMarkRemoved_AreReadable(string stack)
    {
        var everything = CommentedYaml.WithOptionalKeys(StackFile.Of(stack).Yaml);

        var problems = StackFile.OfText(everything).Problems();

        // What remains are the keys that exclude one another.
        problems.ShouldAllBe(problem => problem.Contains("expected nothing beside") || problem.Contains("expected nothing with endpointAccess: private"));
        problems.ShouldNotBeEmpty();
    }

    [Fact]
    public void Dev_IsDisposableAndMinimal()
    {
        var dev = StackFile.Of("dev").Read();

        dev.Environment.Disposable.ShouldBeTrue();
        dev.Cluster.DeletionProtection.ShouldBeFalse();
        dev.Capacity.Profile.ShouldBe(CapacityProfile.Dev);
        dev.Network.ZoneCount.ShouldBe(2);
        dev.Network.NatGateways.ShouldBe(NatGateways.Single);
    }

    [Theory]
    [InlineData("staging")]
    [InlineData("prod")]
    public void LastingEnvironments_AreProtectedAndPrivateInThreeZones(string stack)
    {
        var settings = StackFile.Of(stack).Read();

        settings.Environment.Disposable.ShouldBeFalse();
        settings.Cluster.DeletionProtection.ShouldBeTrue();
        settings.Cluster.EndpointAccess.ShouldBe(EndpointAccess.Private);
        settings.Grafana.Exposure.ShouldBe(Exposure.Internal);
        settings.Network.ZoneCount.ShouldBe(3);
    }

    [Fact]
    public void Prod_HasANatGatewayPerZoneAndThirteenMonthsOfMetrics()
    {
        var prod = StackFile.Of("prod").Read();

        prod.Network.NatGateways.ShouldBe(NatGateways.PerZone);
        prod.Retention.MetricsDays.ShouldBeGreaterThanOrEqualTo(395);
        prod.Network.FlowLogs.ShouldNotBeNull();
    }

    [Fact]
    public void Environments_ShareNoNameThatMustBeUnique()
    {
        var stacks = StackFile.Names.Select(name => StackFile.Of(name).Read()).ToList();

        stacks.Select(stack => stack.Cluster.Name).Distinct().Count().ShouldBe(stacks.Count);
        stacks.Select(stack => stack.Storage.BucketPrefix).Distinct().Count().ShouldBe(stacks.Count);
        stacks.Select(stack => stack.Network.CidrBlock).Distinct().Count().ShouldBe(stacks.Count);
    }
}
