using Components.Tests.Cloud;
using Lgtm.Components.Cluster;
using Pulumi.Aws.Eks;
using Shouldly;
using Xunit;

namespace Components.Tests;

public class AdminAccessTests
{
    private const string Deployer = "arn:aws:iam::123456789012:role/deployer";
    private const string OnCall = "arn:aws:iam::123456789012:role/on-call";

    [Fact]
    public async Task Deployer_ByDefault_IsTheRoleBehindTheSession()
    {
        var cloud = await ClusterExample.Provision(Args([]));

        cloud.The<AccessEntry>().Text("principalArn").ShouldBe(Deployer);
        cloud.The<AccessEntry>().Text("type").ShouldBe("STANDARD");
    }

    [Fact]
    public async Task Admins_AdministerTheWholeCluster()
    {
        var cloud = await ClusterExample.Provision(Args([OnCall]));

        cloud.All<AccessPolicyAssociation>().Select(association => association.Text("principalArn")).ShouldBe([Deployer, OnCall]);
        cloud.All<AccessPolicyAssociation>().ShouldAllBe(association =>
            association.Text("policyArn") == "arn:aws:eks::aws:cluster-access-policy/AmazonEKSClusterAdminPolicy"
            && association.Text("accessScope", "type") == "cluster");
    }

    [Fact]
    public async Task Deployer_AmongTheAdmins_HasOneEntry()
    {
        var cloud = await ClusterExample.Provision(Args([OnCall, Deployer]));

        cloud.All<AccessEntry>().Select(entry => entry.Text("principalArn")).ShouldBe([OnCall, Deployer]);
        cloud.All<AccessEntry>().Select(entry => entry.Name).ShouldBe(["obs-admin-on-call", "obs-admin-deployer"]);
    }

    [Fact]
    public async Task DeployerRole_GivenByTheCaller_IsTakenInsteadOfTheCallersIdentity()
    {
        const string ci = "arn:aws:iam::123456789012:role/ci";

        var cloud = await ClusterExample.Provision(Args([], ci));

        cloud.The<AccessEntry>().Text("principalArn").ShouldBe(ci);
        cloud.Calls.ShouldNotContain(call => call.Token == "aws:iam/getSessionContext:getSessionContext");
        (await cloud.Instance<EksCluster>().Kubeconfig.Value()).ShouldContain($"\"--role-arn\",\"{ci}\"");
    }

    [Fact]
    public async Task Policy_OfAnAdmin_WaitsForItsEntry()
    {
        var cloud = await ClusterExample.Provision(Args([OnCall]));

        cloud.Order.IsAfter(cloud.The<AccessPolicyAssociation>("obs-admin-on-call"), cloud.The<AccessEntry>("obs-admin-on-call")).ShouldBeTrue();
    }

    [Fact]
    public async Task Deployer_ThatTheProviderCannotName_FailsWithAFix()
    {
        var cloud = new RecordingCloud
        {
            Answers = { ["aws:iam/getSessionContext:getSessionContext"] = new Dictionary<string, object>() { ["arn"] = "x" } },
        };

        var failure = await Should.ThrowAsync<Exception>(() => cloud.Run(() => _ = new EksCluster("obs", Args([]))));

        failure.Message.ShouldContain("set deployerRoleArn");
    }

    private static EksClusterArgs Args(List<string> admins, string? deployerRoleArn = null)
    {
        return new()
        {
            ClusterName = "observability",
            SubnetIds = ClusterExample.Subnets,
            NodeSubnetIds = ClusterExample.Subnets,
            ZoneCount = 3,
            NodeGroups = [ClusterExample.Group()],
            AdminRoleArns = admins,
            DeployerRoleArn = deployerRoleArn,
        };
    }
}
