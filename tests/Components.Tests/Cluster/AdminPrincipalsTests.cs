using Lgtm.Components.Cluster;
using Shouldly;
using Xunit;

namespace Components.Tests;

public class AdminPrincipalsTests
{
    private const string Deployer = "arn:aws:iam::123456789012:role/deployer";
    private const string OnCall = "arn:aws:iam::123456789012:role/aws-reserved/sso.amazonaws.com/on-call";

    [Fact]
    public void Deployer_OutsideTheAdmins_HasAnEntryOfItsOwn()
    {
        AdminPrincipals.Of(Deployer, [OnCall]).ShouldBe([("deployer", Deployer), ("admin-on-call", OnCall)]);
    }

    [Fact]
    public void Deployer_AmongTheAdmins_HasNoSecondEntry()
    {
        AdminPrincipals.Of(Deployer, [OnCall, Deployer]).ShouldBe([("admin-on-call", OnCall), ("admin-deployer", Deployer)]);
    }
}
