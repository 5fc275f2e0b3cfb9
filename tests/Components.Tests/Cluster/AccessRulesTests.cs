using Lgtm.Components.Cluster;
using Shouldly;
using Xunit;

namespace Components.Tests;

public class AccessRulesTests
{
    [Fact]
    public void Api_ByDefault_IsReachableFromTheVpcOnly()
    {
        ClusterExample.Args().EndpointAccess.ShouldBe(EndpointAccess.Private);
    }

    [Fact]
    public void PublicApi_WithListedRanges_IsAccepted()
    {
        Args(EndpointAccess.Public, cidrs: ["203.0.113.0/24", "198.51.100.7/32"]).CheckedFor("obs").ShouldBe("obs");
    }

    [Fact]
    public void PublicApi_WithoutRanges_IsRefusedWithAFix()
    {
        Problem(Args(EndpointAccess.Public)).ShouldStartWith("publicAccessCidrs: got '', expected 1 to 40 ranges while endpointAccess is public; list the public addresses");
    }

    [Theory]
    [InlineData("0.0.0.0/0", "expected less than the whole internet; ")]
    [InlineData("10.0.0.0/8", "expected a public range")]
    [InlineData("203.0.113.7", "expected an IPv4 range")]
    [InlineData("203.0.113.7/24", "expected an IPv4 range")]
    public void PublicApi_ForARangeThatWillNotDo_IsRefusedWithAFix(string cidr, string expectation)
    {
        Problem(Args(EndpointAccess.Public, cidrs: ["198.51.100.7/32", cidr])).ShouldStartWith($"publicAccessCidrs[1]: got '{cidr}', {expectation}");
    }

    [Fact]
    public void PrivateApi_WithRanges_IsRefusedWithAFix()
    {
        Problem(Args(EndpointAccess.Private, cidrs: ["203.0.113.0/24"])).ShouldBe(
            "publicAccessCidrs: got '203.0.113.0/24', expected no range while endpointAccess is private; remove the ranges, or set endpointAccess to public");
    }

    [Theory]
    [InlineData("arn:aws:iam::123456789012:user/alice")]
    [InlineData("arn:aws:sts::123456789012:assumed-role/admin/alice")]
    [InlineData("admin")]
    public void Admin_ThatIsNoRole_IsRefusedWithAFix(string arn)
    {
        Problem(Args(admins: [arn])).ShouldStartWith($"adminRoleArns[0]: got '{arn}', expected the ARN of an IAM role; write it like ");
    }

    [Fact]
    public void Admin_ListedTwice_IsRefusedWithAFix()
    {
        const string admin = "arn:aws:iam::123456789012:role/admin";

        Problem(Args(admins: [admin, admin])).ShouldEndWith("expected each role once; remove the repetition");
    }

    [Fact]
    public void DeployerRole_ThatIsASession_IsRefusedWithAFix()
    {
        Problem(Args(deployer: "arn:aws:sts::123456789012:assumed-role/ci/run-1")).ShouldStartWith("deployerRoleArn: ");
    }

    private static EksClusterArgs Args(
        EndpointAccess access = EndpointAccess.Private, List<string>? cidrs = null, List<string>? admins = null, string? deployer = null)
    {
        return new()
        {
            ClusterName = "observability",
            SubnetIds = ClusterExample.Subnets,
            NodeSubnetIds = ClusterExample.Subnets,
            ZoneCount = 3,
            EndpointAccess = access,
            PublicAccessCidrs = cidrs ?? [],
            AdminRoleArns = admins ?? [],
            DeployerRoleArn = deployer,
            NodeGroups = [ClusterExample.Group()],
        };
    }

    private static string Problem(EksClusterArgs args)
    {
        return Refusal.Of(() => args.CheckedFor("obs")).ShouldHaveSingleItem();
    }
}
