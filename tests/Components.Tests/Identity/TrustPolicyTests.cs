using Lgtm.Components.Identity;
using Shouldly;
using Xunit;

namespace Components.Tests;

public class TrustPolicyTests
{
    private const string Issuer = "oidc.eks.eu-west-1.amazonaws.com/id/ABC";
    private const string Provider = $"arn:aws:iam::123456789012:oidc-provider/{Issuer}";

    [Fact]
    public void ServiceAccount_IsTheOnlyOneTrusted_AndItsTokenMustBeMadeForSts()
    {
        var statement = PolicyReading.Statements(TrustPolicy.ForServiceAccount(Provider, Issuer, "lgtm", "lgtm-loki")).ShouldHaveSingleItem();

        statement.GetProperty("Principal").GetProperty("Federated").GetString().ShouldBe(Provider);
        statement.Actions().ShouldBe(["sts:AssumeRoleWithWebIdentity"]);
        statement.Condition("StringEquals", $"{Issuer}:sub").ShouldBe("system:serviceaccount:lgtm:lgtm-loki");
        statement.Condition("StringEquals", $"{Issuer}:aud").ShouldBe("sts.amazonaws.com");
    }

    [Fact]
    public void PodIdentity_IsTrustedForOneServiceAccountOfOneCluster()
    {
        var statement = PolicyReading.Statements(TrustPolicy.ForPodIdentity("observability", "lgtm", "lgtm-loki")).ShouldHaveSingleItem();

        statement.GetProperty("Principal").GetProperty("Service").GetString().ShouldBe("pods.eks.amazonaws.com");
        statement.Actions().ShouldBe(["sts:AssumeRole", "sts:TagSession"]);
        statement.Condition("StringEquals", "aws:RequestTag/eks-cluster-name").ShouldBe("observability");
        statement.Condition("StringEquals", "aws:RequestTag/kubernetes-namespace").ShouldBe("lgtm");
        statement.Condition("StringEquals", "aws:RequestTag/kubernetes-service-account").ShouldBe("lgtm-loki");
    }
}
