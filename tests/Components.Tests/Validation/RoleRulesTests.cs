using Lgtm.Components.Network;
using Shouldly;
using Xunit;

namespace Components.Tests;

public class RoleRulesTests
{
    [Theory]
    [InlineData("/")]
    [InlineData("/observability/")]
    [InlineData("/teams/observability/")]
    public void RolePath_BetweenSlashes_IsAccepted(string path)
    {
        new ClusterNetworkArgs { RolePath = path }.CheckedFor("network").ShouldBe("network");
    }

    [Theory]
    [InlineData("")]
    [InlineData("observability")]
    [InlineData("/observability")]
    [InlineData("observability/")]
    [InlineData("/with space/")]
    public void RolePath_WithoutItsSlashes_IsRefusedWithAFix(string path)
    {
        var args = new ClusterNetworkArgs { RolePath = path };

        Refusal.Of(() => args.CheckedFor("network")).ShouldHaveSingleItem().ShouldStartWith($"rolePath: got '{path}', expected ");
    }

    [Theory]
    [InlineData("arn:aws:iam::123456789012:policy/boundary")]
    [InlineData("arn:aws-cn:iam::123456789012:policy/teams/boundary")]
    [InlineData("arn:aws:iam::aws:policy/PowerUserAccess")]
    public void PermissionsBoundary_ThatIsAPolicy_IsAccepted(string arn)
    {
        new ClusterNetworkArgs { PermissionsBoundaryArn = arn }.CheckedFor("network").ShouldBe("network");
    }

    [Theory]
    [InlineData("boundary")]
    [InlineData("arn:aws:iam::123456789012:role/boundary")]
    [InlineData("arn:aws:iam::1234:policy/boundary")]
    public void PermissionsBoundary_ThatIsNoPolicy_IsRefusedWithAFix(string arn)
    {
        var args = new ClusterNetworkArgs { PermissionsBoundaryArn = arn };

        Refusal.Of(() => args.CheckedFor("network")).ShouldHaveSingleItem().ShouldContain("expected the ARN of an IAM policy; write it like ");
    }
}
