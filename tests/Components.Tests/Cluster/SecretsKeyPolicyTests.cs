using Lgtm.Components.Cluster;
using Shouldly;
using Xunit;

namespace Components.Tests;

public class SecretsKeyPolicyTests
{
    [Fact]
    public void Key_LeavesTheDecisionToTheAccountsIam()
    {
        SecretsKeyPolicy.Key("aws-cn", "123456789012").ShouldBe(
            """{"Version":"2012-10-17","Statement":[{"Sid":"DecidedByIam","Effect":"Allow","Principal":{"AWS":"arn:aws-cn:iam::123456789012:root"},"Action":"kms:*","Resource":"*"}]}""");
    }

    [Fact]
    public void ControlPlane_UsesThisKeyOnly()
    {
        SecretsKeyPolicy.Use("arn:aws:kms:eu-west-1:123456789012:key/1").ShouldBe(
            """{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":["kms:Encrypt","kms:Decrypt","kms:ListGrants","kms:DescribeKey"],"Resource":"arn:aws:kms:eu-west-1:123456789012:key/1"}]}""");
    }
}
