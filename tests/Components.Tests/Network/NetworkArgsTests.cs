using Lgtm.Components.Network;
using Shouldly;
using Xunit;

namespace Components.Tests;

public class NetworkArgsTests
{
    [Fact]
    public void Network_ByDefault_SpansThreeZonesWithANatGatewayEach()
    {
        var args = new ClusterNetworkArgs();

        args.CheckedFor("network").ShouldBe("network");
        args.ZoneCount.ShouldBe(3);
        args.NatGateways.ShouldBe(NatGateways.PerZone);
        args.CidrBlock.ShouldBe("10.0.0.0/16");
    }

    [Theory]
    [InlineData("10.0.0.0/15")]
    [InlineData("10.0.0.0/21")]
    [InlineData("10.0.0.1/16")]
    [InlineData("100.64.0.0/16")]
    [InlineData("10.0.0.0")]
    [InlineData("ten")]
    public void CidrBlock_NotAPrivateRangeOfTheRightSize_IsRefusedWithAFix(string cidrBlock)
    {
        var args = new ClusterNetworkArgs { CidrBlock = cidrBlock };

        Refusal.Of(() => args.CheckedFor("network")).ShouldHaveSingleItem().ShouldBe(
            $"cidrBlock: got '{cidrBlock}', expected a private IPv4 range from /16 to /20 that starts at its first address; write it like '10.0.0.0/16'");
    }

    [Fact]
    public void CidrBlock_OverTheRangeOfServices_IsRefusedWithAFix()
    {
        var args = new ClusterNetworkArgs { CidrBlock = "172.20.16.0/20" };

        Refusal.Of(() => args.CheckedFor("network")).ShouldHaveSingleItem().ShouldContain("expected a range outside 172.20.0.0/16");
    }

    [Theory]
    [InlineData(1)]
    [InlineData(5)]
    public void ZoneCount_OutsideRange_IsRefusedWithAFix(int zones)
    {
        var args = new ClusterNetworkArgs { ZoneCount = zones };

        Refusal.Of(() => args.CheckedFor("network")).ShouldHaveSingleItem().ShouldStartWith($"zoneCount: got '{zones}', expected 2 to 4; ");
    }

    [Fact]
    public void Mistakes_InSeveralArguments_AreReportedTogether()
    {
        var args = new ClusterNetworkArgs { CidrBlock = "ten", ZoneCount = 9, FlowLogs = new FlowLogsArgs { RetentionDays = 2 }, RolePath = "x" };

        var problems = Refusal.Of(() => args.CheckedFor("network"));

        problems.Select(problem => problem.Split(':')[0]).ShouldBe(["cidrBlock", "zoneCount", "flowLogs.retentionDays", "rolePath"], ignoreOrder: true);
        problems.ShouldAllBe(problem => problem.Contains(", expected ") && problem.Contains("; "));
    }

    [Fact]
    public void ExistingVpc_ExcludesWhatDescribesANewOne()
    {
        var args = new ClusterNetworkArgs
        {
            Existing = new ExistingNetworkArgs { VpcId = "vpc-1", PrivateSubnetIds = new[] { "subnet-1", "subnet-2" } },
            CidrBlock = "10.9.0.0/16",
            NatGateways = NatGateways.Single,
            FlowLogs = new FlowLogsArgs(),
        };

        Refusal.Of(() => args.CheckedFor("network")).Select(problem => problem.Split(':')[0]).ShouldBe(["cidrBlock", "natGateways", "flowLogs"]);
    }
}
