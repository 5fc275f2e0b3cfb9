using Components.Tests.Cloud;
using Lgtm.Components.Cluster;
using Pulumi.Aws.Eks;
using Pulumi.Aws.Vpc;
using Shouldly;
using Xunit;

namespace Components.Tests;

public class ApiAccessTests
{
    [Fact]
    public async Task PrivateRanges_AreLetIntoTheClustersSecurityGroup_OnThePortOfTheApi()
    {
        var cloud = await Provision("10.0.0.0/16", "192.168.4.0/22");

        cloud.All<SecurityGroupIngressRule>().Select(rule => rule.Name).ShouldBe(["obs-api-10.0.0.0-16", "obs-api-192.168.4.0-22"]);
        cloud.All<SecurityGroupIngressRule>().Select(rule => rule.Text("cidrIpv4")).ShouldBe(["10.0.0.0/16", "192.168.4.0/22"]);
        var group = await cloud.Instance<EksCluster>().ClusterSecurityGroupId.Value();
        cloud.All<SecurityGroupIngressRule>().ShouldAllBe(rule =>
            rule.Text("securityGroupId") == group && rule.Text("ipProtocol") == "tcp" && Equals(rule.At("fromPort"), 443d) && Equals(rule.At("toPort"), 443d));
    }

    [Fact]
    public async Task WayToTheApi_StaysOpenUntilTheEnd()
    {
        var cloud = await Provision("10.0.0.0/16");

        cloud.Order.IsAfter(cloud.The<SecurityGroupIngressRule>(), cloud.The<Cluster>()).ShouldBeTrue();
    }

    [Fact]
    public async Task NoRange_LeavesTheApiToTheNodes()
    {
        (await Provision()).All<SecurityGroupIngressRule>().ShouldBeEmpty();
    }

    [Theory]
    [InlineData("203.0.113.0/24")]
    [InlineData("0.0.0.0/0")]
    [InlineData("10.0.0.1/16")]
    [InlineData("10.0.0.0")]
    public void Range_ThatIsNotPrivate_IsRefusedWithAFix(string range)
    {
        Refusal.Of(() => Args("10.0.0.0/16", range).CheckedFor("obs")).ShouldHaveSingleItem().ShouldBe(
            $"apiAccessCidrs[1]: got '{range}', expected a private IPv4 range that starts at its first address; "
            + "write it like '10.0.0.0/16'; public ranges belong to publicAccessCidrs");
    }

    [Fact]
    public void Range_ListedTwice_IsRefusedWithAFix()
    {
        Refusal.Of(() => Args("10.0.0.0/16", "10.0.0.0/16").CheckedFor("obs")).ShouldHaveSingleItem().ShouldEndWith("expected each range once; remove the repetition");
    }

    [Fact]
    public void Ranges_MoreThanASecurityGroupHolds_AreRefusedWithAFix()
    {
        var ranges = Enumerable.Range(0, 41).Select(number => $"10.{number}.0.0/16").ToArray();

        Refusal.Of(() => Args(ranges).CheckedFor("obs")).ShouldHaveSingleItem().ShouldEndWith("expected at most 40 ranges; join neighbouring ranges into larger ones");
    }

    private static Task<Recording> Provision(params string[] ranges)
    {
        return ClusterExample.Provision(Args(ranges));
    }

    private static EksClusterArgs Args(params string[] ranges)
    {
        var args = ClusterExample.Args();
        args.ApiAccessCidrs.AddRange(ranges);
        return args;
    }
}
