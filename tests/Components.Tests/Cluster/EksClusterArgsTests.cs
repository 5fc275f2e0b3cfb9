using Lgtm.Components.Cluster;
using Lgtm.Components.Resources;
using Lgtm.Components.Validation;
using Shouldly;
using Xunit;

namespace Components.Tests;

public class EksClusterArgsTests
{
    [Fact]
    public void Cluster_WithOneNodeGroup_IsAccepted()
    {
        ClusterExample.Args().CheckedFor("obs").ShouldBe("obs");
    }

    [Theory]
    [InlineData("")]
    [InlineData("-observability")]
    [InlineData("observability.dev")]
    [InlineData("observability dev")]
    public void ClusterName_ThatEksRefuses_IsRefusedWithAFix(string name)
    {
        Problem(Args(name: name)).ShouldBe(
            $"clusterName: got '{name}', expected 1 to 100 letters, digits, hyphens and underscores, starting with a letter or a digit; write it like 'observability-dev'");
    }

    [Fact]
    public void ClusterName_OverAHundredCharacters_IsRefused()
    {
        Problem(Args(name: new string('a', 101))).ShouldStartWith("clusterName: ");
    }

    [Theory]
    [InlineData("1.35.2")]
    [InlineData("v1.35")]
    [InlineData("latest")]
    [InlineData("1.9")]
    public void KubernetesVersion_NotAMinorVersion_IsRefusedWithAFix(string version)
    {
        Problem(Args(version: version)).ShouldContain($"got '{version}', expected a minor version of Kubernetes; write it like '1.35'");
    }

    [Fact]
    public void LogRetention_ThatCloudWatchDoesNotOffer_IsRefusedWithAFix()
    {
        Problem(Args(logRetentionDays: 91)).ShouldEndWith("; choose 90");
    }

    [Theory]
    [InlineData(null)]
    [InlineData("alias/eks")]
    [InlineData("arn:aws:kms:eu-west-1:123456789012:alias/eks")]
    public void SecretsKey_ThatIsNoKeyArn_IsRefusedWithAFix(string? arn)
    {
        var refused = Should.Throw<InvalidComponentArgsException>(() => { _ = ClusterRules.CheckedKey("obs", arn); });

        refused.Problems.ShouldHaveSingleItem().ShouldEndWith("or leave it out for a key of the cluster's own");
    }

    [Fact]
    public void DisposableCluster_WithDeletionProtection_IsRefusedWithAFix()
    {
        Problem(Args(lifetime: Lifetime.Disposable)).ShouldBe(
            "deletionProtection: got 'True', expected false in a disposable environment; set deletionProtection to false, or make the lifetime protected");
    }

    [Fact]
    public void AddOnVersion_OfAnUnknownAddOn_IsRefusedWithTheKnownOnes()
    {
        var args = ClusterExample.Args();
        args.AddOnVersions["ebs-csi"] = "v1.66.0-eksbuild.1";

        Problem(args).ShouldContain("vpc-cni, kube-proxy, eks-pod-identity-agent, coredns, aws-ebs-csi-driver, metrics-server");
    }

    [Theory]
    [InlineData("1.66.0")]
    [InlineData("v1.66.0")]
    [InlineData("latest")]
    public void AddOnVersion_WithoutItsBuild_IsRefusedWithAFix(string version)
    {
        var args = ClusterExample.Args();
        args.AddOnVersions["coredns"] = version;

        Problem(args).ShouldBe($"addOnVersions.coredns: got '{version}', expected a full add-on version; write it like 'v1.22.4-eksbuild.3'");
    }

    [Fact]
    public void AddOnVersion_OfWhatAutoModeBrings_IsRefused()
    {
        var args = ClusterExample.AutoModeArgs();
        args.AddOnVersions["vpc-cni"] = "v1.22.4-eksbuild.3";

        Problem(args).ShouldContain("expected an add-on that this cluster installs: metrics-server;");
    }

    [Fact]
    public void NodeGroups_WithAutoMode_AreRefusedWithAFix()
    {
        var args = ClusterExample.AutoModeArgs();
        args.NodeGroups.Add(ClusterExample.Group());

        Problem(args).ShouldBe("nodeGroups: got 'general', expected no group with Auto Mode, which chooses the nodes; remove the groups, or set compute to managed node groups");
    }

    [Fact]
    public void Mistakes_InSeveralArguments_AreReportedTogether()
    {
        var args = new EksClusterArgs
        {
            ClusterName = "a b",
            KubernetesVersion = "35",
            SubnetIds = ClusterExample.Subnets,
            NodeSubnetIds = ClusterExample.Subnets,
            ZoneCount = 1,
            LogRetentionDays = 0,
            EndpointAccess = EndpointAccess.Public,
            AdminRoleArns = ["admin"],
            RolePath = "x",
        };

        Refusal.Of(() => args.CheckedFor("obs")).Select(problem => problem.Split(':')[0]).ShouldBe(
            ["clusterName", "kubernetesVersion", "zoneCount", "logRetentionDays", "publicAccessCidrs", "adminRoleArns[0]", "nodeGroups", "rolePath"],
            ignoreOrder: true);
    }

    private static EksClusterArgs Args(
        string name = "observability", string version = "1.35", int logRetentionDays = 90, Lifetime lifetime = Lifetime.Protected)
    {
        return new()
        {
            ClusterName = name,
            KubernetesVersion = version,
            SubnetIds = ClusterExample.Subnets,
            NodeSubnetIds = ClusterExample.Subnets,
            ZoneCount = 3,
            LogRetentionDays = logRetentionDays,
            Lifetime = lifetime,
            NodeGroups = [ClusterExample.Group()],
        };
    }

    private static string Problem(EksClusterArgs args)
    {
        return Refusal.Of(() => args.CheckedFor("obs")).ShouldHaveSingleItem();
    }
}
