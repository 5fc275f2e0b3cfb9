using Lgtm.Components.Capacity;
using Lgtm.Components.Cluster;
using Lgtm.Components.Grafana;
using Lgtm.Components.Network;
using Lgtm.Infra.Settings;
using Shouldly;
using Xunit;

namespace Infra.Tests;

public sealed class StackFileTests
{
    public static TheoryData<string> Stacks => [.. StackFile.Names];

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
    [MemberData(nameof(Stacks))]
    public void StackFile_IsShortEnoughToBeReadAtOnce(string stack)
    {
        StackFile.Of(stack).Yaml.Split('\n').Length.ShouldBeLessThanOrEqualTo(60);
    }

    // `pulumi stack init` and `pulumi config set` write the file again: blank lines go, comments move, the salt of the secrets comes (seen with CLI 3.274).
    [Theory]
    [MemberData(nameof(Stacks))]
    public void StackFile_AsThePulumiCliWritesItAgain_SaysTheSame(string stack)
    {
        var before = StackFile.Of(stack);

        var after = StackFile.OfText(Rewritten.ByThePulumiCli(before.Yaml));

        after.Config.ToJsonString().ShouldBe(before.Config.ToJsonString());
        after.Problems().ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Stacks))]
    public void StackFile_HasNoKeyInAComment(string stack)
    {
        var comments = StackFile.Of(stack).Yaml.Split('\n').Where(line => line.TrimStart().StartsWith('#'));

        comments.Where(line => SettingKeys.Paths.Any(path => line.Contains($"# {path.Split('.')[^1]}:"))).ShouldBeEmpty();
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
    public void ProtectedEnvironments_AreProtectedAndPrivateInThreeZones(string stack)
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
