using Shouldly;
using Xunit;

namespace Infra.Tests;

public sealed class RuleTests
{
    [Theory]
    [InlineData("dev", "environment.name", "\"Dev\"")]
    [InlineData("dev", "environment.name", "\"d\"")]
    [InlineData("dev", "environment.name", "\"development-of-everything\"")]
    [InlineData("dev", "network.cidrBlock", "\"10.0.0.1/16\"")]
    [InlineData("dev", "network.cidrBlock", "\"10.0.0.0/24\"")]
    [InlineData("dev", "network.cidrBlock", "\"52.0.0.0/16\"")]
    [InlineData("dev", "network.cidrBlock", "\"172.20.0.0/16\"")]
    [InlineData("dev", "network.zoneCount", "1")]
    [InlineData("dev", "network.zoneCount", "7")]
    [InlineData("prod", "network.flowLogs.retentionDays", "8")]
    [InlineData("dev", "cluster.name", "\"-x\"")]
    [InlineData("dev", "cluster.kubernetesVersion", "\"1.20\"")]
    [InlineData("dev", "cluster.kubernetesVersion", "\"latest\"")]
    [InlineData("dev", "cluster.maxNodes", "0")]
    [InlineData("dev", "cluster.publicAccessCidrs", "[\"0.0.0.0/0\"]")]
    [InlineData("dev", "cluster.publicAccessCidrs", "[\"office\"]")]
    [InlineData("dev", "cluster.publicAccessCidrs", "[]")]
    [InlineData("prod", "cluster.publicAccessCidrs", "[\"198.51.100.0/24\"]")]
    [InlineData("dev", "cluster.publicAccessCidrs", "[\"10.0.0.0/8\"]")]
    [InlineData("dev", "cluster.apiAccessCidrs", "[\"203.0.113.0/24\"]")]
    [InlineData("dev", "cluster.apiAccessCidrs", "[\"0.0.0.0/0\"]")]
    [InlineData("dev", "cluster.apiAccessCidrs", "[]")]
    [InlineData("dev", "cluster.apiAccessCidrs", "[\"10.0.0.0/8\", \"10.0.0.0/8\"]")]
    [InlineData("dev", "cluster.addOnVersions", "{\"core-dns\": \"v1.13.2-eksbuild.31\"}")]
    [InlineData("dev", "cluster.adminRoleArns", "[\"arn:aws:iam::123456789012:role/admin\", \"arn:aws:iam::123456789012:role/team/Admin\"]")]
    [InlineData("dev", "cluster.statelessCapacity", "\"spot\"")]
    [InlineData("prod", "cluster.maxNodes", "1")]
    [InlineData("dev", "capacity.autoscaling", "true")]
    [InlineData("prod", "network.zoneCount", "2")]
    [InlineData("staging", "network.zoneCount", "2")]
    [InlineData("prod", "network.zoneCount", "4")]
    [InlineData("dev", "cluster.adminRoleArns", "[\"arn:aws:sts::123456789012:assumed-role/admin/me\"]")]
    [InlineData("dev", "cluster.deployerRoleArn", "\"admin\"")]
    [InlineData("dev", "cluster.secretsKeyArn", "\"alias/my-key\"")]
    [InlineData("dev", "cluster.logRetentionDays", "31")]
    [InlineData("dev", "cluster.deletionProtection", "true")]
    [InlineData("dev", "cluster.addOnVersions", "{\"coredns\": \"latest\"}")]
    [InlineData("dev", "identity.rolePath", "\"observability\"")]
    [InlineData("dev", "identity.permissionsBoundaryArn", "\"boundary\"")]
    [InlineData("dev", "storage.bucketPrefix", "\"a-prefix-that-is-too-long\"")]
    [InlineData("dev", "storage.bucketPrefix", "\"sthree-lgtm\"")]
    [InlineData("dev", "storage.bucketPrefix", "\"lgtm_dev\"")]
    [InlineData("dev", "storage.noncurrentDays", "0")]
    [InlineData("dev", "storage.kmsKeyArn", "\"arn:aws:kms:eu-central-1:123456789012:alias/x\"")]
    [InlineData("dev", "retention.logsDays", "0")]
    [InlineData("dev", "retention.tracesDays", "3651")]
    [InlineData("dev", "retention.metricsDays", "-1")]
    [InlineData("dev", "grafana.allowedCidrs", "[\"0.0.0.0/0\"]")]
    [InlineData("dev", "grafana.allowedCidrs", "[]")]
    [InlineData("dev", "grafana.certificateArn", "\"my-certificate\"")]
    [InlineData("dev", "grafana.hostName", "\"https://grafana.example.com\"")]
    public void Value_OutsideItsRule_IsTheOneProblem(string stack, string path, string json)
    {
        var problems = StackFile.Of(stack).With(path, json).Problems();

        problems.ShouldHaveSingleItem().ShouldStartWith($"{path}: got ");
    }

    [Theory]
    [InlineData("cluster.adminRoleArns", "[\"arn:aws:iam::123456789012:role/team/admin\"]")]
    [InlineData("cluster.adminRoleArns", "[\"arn:aws-us-gov:iam::123456789012:role/admin\"]")]
    [InlineData("cluster.kubernetesVersion", "\"1.36\"")]
    [InlineData("cluster.addOnVersions", "{\"coredns\": \"v1.13.2-eksbuild.31\"}")]
    [InlineData("identity.rolePath", "\"/\"")]
    [InlineData("identity.rolePath", "\"/team/observability/\"")]
    [InlineData("identity.permissionsBoundaryArn", "\"arn:aws:iam::aws:policy/PowerUserAccess\"")]
    [InlineData("identity.mode", "\"podIdentity\"")]
    [InlineData("retention.metricsDays", "3650")]
    [InlineData("storage.kmsKeyArn", "\"arn:aws:kms:eu-central-1:123456789012:key/mrk-00000000000000000000000000000000\"")]
    public void Value_AtTheEdgeOfItsRule_IsAccepted(string path, string json)
    {
        StackFile.Of("dev").With(path, json).Problems().ShouldBeEmpty();
    }

    [Theory]
    [InlineData("true", "8 or more, the nodes that the capacity plan needs in one group, for the pods that autoscaling may add, too; raise it to 8, plan for less load, or switch capacity.autoscaling off")]
    [InlineData("false", "4 or more, the nodes that the capacity plan needs in one group; raise it to 4 or plan for less load")]
    public void MaxNodes_BelowThePlan_NamesTheLeastThatWillDo(string autoscaling, string expected)
    {
        var file = StackFile.Of("prod").With("capacity.profile", "\"large\"").With("capacity.autoscaling", autoscaling);
        var least = expected.Split(' ')[0];

        file.With("cluster.maxNodes", "1").Problems().ShouldHaveSingleItem().ShouldBe($"cluster.maxNodes: got '1', expected {expected}");
        file.With("cluster.maxNodes", least).Problems().ShouldBeEmpty();
    }

    [Fact]
    public void PublicEndpoint_WithoutRanges_IsRefused()
    {
        var problems = StackFile.Of("dev").Without("cluster.publicAccessCidrs").Problems();

        problems.ShouldHaveSingleItem().ShouldStartWith(
            "cluster.publicAccessCidrs: got nothing, expected a list of 1 to 40 IPv4 ranges with endpointAccess: public;");
    }

    [Fact]
    public void InternetFacingGrafana_WithoutRanges_IsRefused()
    {
        var problems = StackFile.Of("dev").Without("grafana.allowedCidrs").Problems();

        problems.ShouldHaveSingleItem().ShouldStartWith("grafana.allowedCidrs: got nothing, expected a list of IPv4 ranges with exposure: internetFacing;");
    }

    [Fact]
    public void Ranges_SomeOfThemWrong_ShowOnlyThose()
    {
        var problems = StackFile.Of("dev").With("grafana.allowedCidrs", """["198.51.100.0/24", "0.0.0.0/0", "office"]""").Problems();

        problems.ShouldHaveSingleItem().ShouldStartWith("grafana.allowedCidrs: got '0.0.0.0/0, office', expected ");
    }

    [Fact]
    public void DisposableEnvironment_WithDeletionProtection_IsRefusedWithBothWaysOut()
    {
        var problems = StackFile.Of("prod").With("environment.disposable", "true").Problems();

        problems.ShouldHaveSingleItem().ShouldBe(
            "cluster.deletionProtection: got 'true', expected false in a disposable environment, which must be deletable; set it to false, or environment.disposable to false");
    }

    [Theory]
    [InlineData("staging")]
    [InlineData("prod")]
    public void LastingEnvironment_WithoutADeployerRole_IsRefused(string stack)
    {
        StackFile.Of(stack).Without("cluster.deployerRoleArn").Problems().ShouldHaveSingleItem().ShouldBe(
            "cluster.deployerRoleArn: got nothing, expected an IAM role ARN in an environment that is not disposable, as `pulumi up` under another identity "
            + "would lock this one out; name the role that people and CI assume to deploy, or set environment.disposable to true");
    }

    [Fact]
    public void AutoMode_WithSettingsOfNodeGroups_IsRefusedForEach()
    {
        var problems = StackFile.Of("prod").With("cluster.compute", "\"autoMode\"").Problems();

        problems.Select(problem => problem.Split(':')[0]).ShouldBe(
            ["cluster.architecture", "cluster.statelessCapacity", "cluster.maxNodes"], ignoreOrder: true);
    }

    [Fact]
    public void AutoMode_WithoutSettingsOfNodeGroups_IsAccepted()
    {
        StackFile.Of("prod").OnAutoMode().Problems().ShouldBeEmpty();
    }

    [Fact]
    public void ExistingNetwork_BesideSettingsOfANewOne_IsRefusedForEach()
    {
        var problems = StackFile.Of("prod").With("network.existing", StackFile.ExistingNetwork).With("cluster.apiAccessCidrs", "[\"10.0.0.0/16\"]").Problems();

        problems.Select(problem => problem.Split(':')[0]).ShouldBe(["network.cidrBlock", "network.zoneCount", "network.natGateways", "network.flowLogs"]);
        problems.ShouldAllBe(problem => problem.Contains("expected nothing beside network.existing"));
    }

    [Fact]
    public void PrivateApi_InAnExistingNetwork_WantsTheRangesThatCallIt()
    {
        var problem = StackFile.Of("prod").InExistingNetwork().Without("cluster.apiAccessCidrs").Problems().ShouldHaveSingleItem();

        problem.ShouldStartWith("cluster.apiAccessCidrs: got nothing, expected private ranges for a private API in an existing network");
        problem.ShouldContain("the machine that runs `pulumi up`");
    }

    [Fact]
    public void ExistingNetwork_Alone_CountsItsSubnetsAsZones()
    {
        var settings = StackFile.Of("prod").InExistingNetwork().Read();

        settings.Network.Zones.ShouldBe(3);
    }

    [Fact]
    public void InternetFacingGrafana_InANetworkWithoutPublicSubnets_IsRefused()
    {
        var problems = StackFile.Of("dev").InExistingNetwork().Problems();

        problems.ShouldHaveSingleItem().ShouldStartWith(
            "grafana.exposure: got 'internetFacing', expected internal while network.existing.publicSubnetIds is empty;");
    }
}
