using Components.Tests.Cloud;
using Lgtm.Components.Network;
using Lgtm.Components.Validation;
using Shouldly;
using Xunit;

namespace Components.Tests;

public class ExistingNetworkTests
{
    [Fact]
    public async Task ExistingVpc_IsUsedAsItIs_AndNothingIsCreated()
    {
        var cloud = await Provision("subnet-1", "subnet-2");

        cloud.Resources.ShouldHaveSingleItem().Resource.ShouldBeOfType<ClusterNetwork>();
        cloud.Calls.ShouldBeEmpty();
    }

    [Fact]
    public async Task ExistingVpc_GivesItsIds()
    {
        var cloud = await Provision("subnet-1", "subnet-2");

        var network = cloud.Instance<ClusterNetwork>();
        (await network.VpcId.Value()).ShouldBe("vpc-1");
        (await network.PrivateSubnetIds.Value()).ShouldBe(["subnet-1", "subnet-2"]);
        (await network.NodeSubnetIds.Value()).ShouldBe(["subnet-1", "subnet-2"]);
        (await network.PublicSubnetIds.Value()).ShouldBe(["subnet-9"]);
    }

    [Theory]
    [InlineData("subnet-1")]
    [InlineData("subnet-1", "subnet-1")]
    public void ExistingVpc_WithFewerThanTwoPrivateSubnets_IsRefusedWithAFix(params string[] privateSubnetIds)
    {
        var refused = Should.Throw<InvalidComponentArgsException>(() => { _ = ExistingVpc.Checked("net", [.. privateSubnetIds]); });

        refused.Problems.ShouldHaveSingleItem().ShouldStartWith($"existing.privateSubnetIds: got '{string.Join(", ", privateSubnetIds)}', expected at least two subnets");
    }

    private static Task<Recording> Provision(params string[] privateSubnetIds)
    {
        var existing = new ExistingNetworkArgs { VpcId = "vpc-1", PrivateSubnetIds = privateSubnetIds, PublicSubnetIds = "subnet-9" };
        return RecordingCloud.Provision(() => _ = new ClusterNetwork("net", new ClusterNetworkArgs { Existing = existing }));
    }
}
