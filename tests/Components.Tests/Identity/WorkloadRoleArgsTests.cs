using Lgtm.Components.Identity;
using Pulumi;
using Shouldly;
using Xunit;

namespace Components.Tests;

public class WorkloadRoleArgsTests
{
    [Fact]
    public void ServiceAccount_AsAWildcard_IsRefusedWithAFix()
    {
        var problems = Refusal.Of(() => Args(serviceAccount: "*").CheckedFor("loki"));

        problems.ShouldHaveSingleItem().ShouldBe("serviceAccount: got '*', expected a Kubernetes name; name the account that the chart creates");
    }

    [Fact]
    public void Irsa_WithoutTheClustersIssuer_IsRefused_BothPartsAtOnce()
    {
        var problems = Refusal.Of(() => Args(withIssuer: false).CheckedFor("loki"));

        problems.ShouldBe(
        [
            "oidcProviderArn: got 'nothing', expected a value with mode Irsa; pass the cluster's OidcProviderArn",
            "oidcIssuer: got 'nothing', expected a value with mode Irsa; pass the cluster's OidcIssuer",
        ]);
    }

    [Fact]
    public void PodIdentity_NeedsNoIssuer()
    {
        Args(IdentityMode.PodIdentity, withIssuer: false).CheckedFor("loki").ShouldBe("loki");
    }

    [Fact]
    public void RolePath_WithoutSlashes_IsRefusedWithAFix()
    {
        Refusal.Of(() => Args(rolePath: "observability").CheckedFor("loki")).ShouldHaveSingleItem().ShouldContain("write it like '/observability/'");
    }

    private static WorkloadRoleArgs Args(
        IdentityMode mode = IdentityMode.Irsa, string serviceAccount = "lgtm-loki", bool withIssuer = true, string rolePath = "/")
    {
        return new()
        {
            Mode = mode,
            Namespace = "lgtm",
            ServiceAccount = serviceAccount,
            ClusterName = "observability",
            OidcProviderArn = withIssuer ? (Input<string>)"arn:aws:iam::123456789012:oidc-provider/issuer" : null,
            OidcIssuer = withIssuer ? (Input<string>)"issuer" : null,
            PolicyJson = "{}",
            RolePath = rolePath,
        };
    }
}
