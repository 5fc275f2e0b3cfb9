using Components.Tests.Cloud;
using Lgtm.Components.Identity;
using Pulumi;
using Pulumi.Aws.Eks;
using Pulumi.Aws.Iam;
using Shouldly;
using Xunit;

namespace Components.Tests;

public class WorkloadRoleTests
{
    [Fact]
    public async Task Role_TrustsItsServiceAccount_AndKeepsBoundaryAndPath()
    {
        var role = (await Provision(IdentityMode.Irsa)).The<Role>();

        role.Text("assumeRolePolicy")!.ShouldContain("system:serviceaccount:lgtm:lgtm-loki");
        role.Text("permissionsBoundary").ShouldBe("arn:aws:iam::123456789012:policy/boundary");
        role.Text("path").ShouldBe("/observability/");
    }

    [Fact]
    public async Task Policy_IsTheOneGiven_InsideTheRole()
    {
        var cloud = await Provision(IdentityMode.Irsa);

        cloud.The<RolePolicy>().Text("policy").ShouldBe("{\"Version\":\"2012-10-17\"}");
        cloud.Order.IsAfter(cloud.The<RolePolicy>(), cloud.The<Role>()).ShouldBeTrue();
    }

    [Fact]
    public async Task Irsa_MakesNoAssociation()
    {
        var cloud = await Provision(IdentityMode.Irsa);

        cloud.All<PodIdentityAssociation>().ShouldBeEmpty();
        (await cloud.Instance<WorkloadRole>().RoleArn.WaitsFor()).ShouldBe(["loki", "loki-policy"]);
    }

    [Fact]
    public async Task PodIdentity_AssociatesTheServiceAccount_AndTheRoleIsReadyOnlyThen()
    {
        var cloud = await Provision(IdentityMode.PodIdentity);

        var association = cloud.The<PodIdentityAssociation>();
        association.Text("clusterName").ShouldBe("observability");
        association.Text("namespace").ShouldBe("lgtm");
        association.Text("serviceAccount").ShouldBe("lgtm-loki");
        association.Text("roleArn").ShouldBe(await cloud.Instance<WorkloadRole>().RoleArn.Value());
        cloud.The<Role>().Text("assumeRolePolicy")!.ShouldContain("pods.eks.amazonaws.com");
        (await cloud.Instance<WorkloadRole>().RoleArn.WaitsFor()).ShouldBe(["loki", "loki-association", "loki-policy"]);
    }

    [Fact]
    public async Task Children_BelongToTheComponent_WhichRegistersTheRolesArn()
    {
        var cloud = await Provision(IdentityMode.PodIdentity);

        var component = cloud.The<WorkloadRole>();
        component.RegisteredOutputs.ShouldBe(["roleArn"]);
        cloud.ChildrenOf(component.Resource).Select(child => child.Name).ShouldBe(["loki", "loki-policy", "loki-association"]);
    }

    [Fact]
    public async Task DependsOn_IsHandedOnToTheChildren()
    {
        var cloud = await RecordingCloud.Provision(() =>
        {
            var first = new WorkloadRole("first", Args(IdentityMode.Irsa));
            _ = new WorkloadRole("second", Args(IdentityMode.Irsa), new ComponentResourceOptions { DependsOn = { first } });
        });

        cloud.Order.IsAfter(cloud.The<Role>("second"), cloud.The<RolePolicy>("first-policy")).ShouldBeTrue();
    }

    [Fact]
    public async Task FirstPreview_KnowsWhatTheRoleWillTrust_ButNotItsArn()
    {
        var cloud = await RecordingCloud.FirstPreview(() => _ = new WorkloadRole("loki", Args(IdentityMode.Irsa)));

        cloud.The<Role>().Text("assumeRolePolicy").ShouldNotBeNull();
        (await cloud.Instance<WorkloadRole>().RoleArn.IsKnown()).ShouldBeFalse();
    }

    [Fact]
    public async Task Policy_LongerThanIamTakes_IsRefusedWithAFix()
    {
        var args = Args(IdentityMode.Irsa, policy: new string('x', 10_241));

        var error = await Should.ThrowAsync<RunException>(() => RecordingCloud.Provision(() => _ = new WorkloadRole("loki", args)));

        error.Message.ShouldContain("policyJson: got '10241 characters', expected at most 10240; merge statements");
    }

    private static Task<Recording> Provision(IdentityMode mode)
    {
        return RecordingCloud.Provision(() => _ = new WorkloadRole("loki", Args(mode)));
    }

    private static WorkloadRoleArgs Args(IdentityMode mode, string policy = "{\"Version\":\"2012-10-17\"}")
    {
        return new()
        {
            Mode = mode,
            Namespace = "lgtm",
            ServiceAccount = "lgtm-loki",
            ClusterName = "observability",
            OidcProviderArn = "arn:aws:iam::123456789012:oidc-provider/issuer",
            OidcIssuer = "issuer",
            PolicyJson = policy,
            PermissionsBoundaryArn = "arn:aws:iam::123456789012:policy/boundary",
            RolePath = "/observability/",
        };
    }
}
