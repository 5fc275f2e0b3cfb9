using System.Collections.Immutable;
using Components.Tests.Cloud;
using Lgtm.Components.Cluster;
using Lgtm.Components.Resources;
using Pulumi.Aws.CloudWatch;
using Pulumi.Aws.Eks;
using Pulumi.Aws.Iam;
using Pulumi.Aws.Kms;
using Shouldly;
using Xunit;

namespace Components.Tests;

public class ControlPlaneTests
{
    [Fact]
    public async Task Access_GoesByAccessEntriesOnly()
    {
        var cluster = (await ClusterExample.Provision(ClusterExample.Args())).The<Cluster>();

        cluster.Text("accessConfig", "authenticationMode").ShouldBe("API");
        cluster.At("accessConfig", "bootstrapClusterCreatorAdminPermissions").ShouldBe(false);
        cluster.At("bootstrapSelfManagedAddons").ShouldBe(false);
    }

    [Fact]
    public async Task Cluster_LogsEverythingIntoAGroupThatExistsBefore()
    {
        var cloud = await ClusterExample.Provision(ClusterExample.Args());

        var group = cloud.The<LogGroup>();
        group.Text("name").ShouldBe("/aws/eks/observability/cluster");
        group.At("retentionInDays").ShouldBe(90d);
        ((ImmutableArray<object>)cloud.The<Cluster>().At("enabledClusterLogTypes")!).ShouldBe(["api", "audit", "authenticator", "controllerManager", "scheduler"]);
        cloud.Order.IsAfter(cloud.The<Cluster>(), group).ShouldBeTrue();
    }

    [Fact]
    public async Task LogGroup_CannotBeMadeAgainByTheControlPlane()
    {
        var cloud = await ClusterExample.Provision(ClusterExample.Args());

        var denial = PolicyReading.Statements(cloud.The<RolePolicy>("obs-no-log-group").Text("policy")!).ShouldHaveSingleItem();
        denial.GetProperty("Effect").GetString().ShouldBe("Deny");
        denial.GetProperty("Action").GetString().ShouldBe("logs:CreateLogGroup");
        var arn = await cloud.Instance<LogGroup>().Arn.Value();
        denial.Resources().ShouldBe([arn, $"{arn}:*"]);
        cloud.The<RolePolicy>("obs-no-log-group").Text("role").ShouldBe(await cloud.Instance<Role>("obs-control-plane").Name.Value());
        cloud.Order.IsAfter(cloud.The<Cluster>(), cloud.The<RolePolicy>("obs-no-log-group")).ShouldBeTrue();
    }

    [Fact]
    public async Task Secrets_AreEncryptedByARotatingKeyThatOutlivesTheStack()
    {
        var cloud = await ClusterExample.Provision(ClusterExample.Args());

        var key = cloud.The<Key>();
        key.At("enableKeyRotation").ShouldBe(true);
        key.Protected.ShouldBeTrue();
        key.RetainedOnDelete.ShouldBeTrue();
        cloud.The<Cluster>().Text("encryptionConfig", "provider", "keyArn").ShouldBe(await cloud.Instance<Key>().Arn.Value());
        ((ImmutableArray<object>)cloud.The<Cluster>().At("encryptionConfig", "resources")!).ShouldBe(["secrets"]);
    }

    [Fact]
    public async Task Key_OfADisposableCluster_GoesWithIt()
    {
        var cloud = await ClusterExample.Provision(Disposable());

        cloud.The<Key>().Protected.ShouldBeFalse();
        cloud.The<Key>().RetainedOnDelete.ShouldBeFalse();
        cloud.The<Cluster>().At("deletionProtection").ShouldBe(false);
    }

    [Fact]
    public async Task Key_GivenByTheCaller_IsUsedInsteadOfOneOfOurOwn()
    {
        const string given = "arn:aws:kms:eu-west-1:123456789012:key/given";

        var cloud = await ClusterExample.Provision(new EksClusterArgs
        {
            ClusterName = "observability",
            SubnetIds = ClusterExample.Subnets,
            NodeSubnetIds = ClusterExample.Subnets,
            ZoneCount = 3,
            NodeGroups = [ClusterExample.Group()],
            SecretsKeyArn = given,
        });

        cloud.All<Key>().ShouldBeEmpty();
        cloud.The<Cluster>().Text("encryptionConfig", "provider", "keyArn").ShouldBe(given);
        cloud.The<RolePolicy>("obs-secrets").Text("policy").ShouldNotBeNull().ShouldContain(given);
    }

    [Fact]
    public async Task Cluster_StaysInStandardSupportAndIsProtected()
    {
        var cluster = (await ClusterExample.Provision(ClusterExample.Args())).The<Cluster>();

        cluster.Text("upgradePolicy", "supportType").ShouldBe("STANDARD");
        cluster.Text("version").ShouldBe("1.35");
        cluster.At("deletionProtection").ShouldBe(true);
    }

    [Fact]
    public async Task Api_OfAPrivateCluster_HasNoPublicEndpoint()
    {
        var cluster = (await ClusterExample.Provision(ClusterExample.Args())).The<Cluster>();

        cluster.At("vpcConfig", "endpointPrivateAccess").ShouldBe(true);
        cluster.At("vpcConfig", "endpointPublicAccess").ShouldBe(false);
        cluster.At("vpcConfig", "publicAccessCidrs").ShouldBeNull();
    }

    [Fact]
    public async Task Api_OfAPublicCluster_IsOpenToTheListAndToTheVpc()
    {
        var cluster = (await ClusterExample.Provision(new EksClusterArgs
        {
            ClusterName = "observability",
            SubnetIds = ClusterExample.Subnets,
            NodeSubnetIds = ClusterExample.Subnets,
            ZoneCount = 3,
            NodeGroups = [ClusterExample.Group()],
            EndpointAccess = EndpointAccess.Public,
            PublicAccessCidrs = ["203.0.113.0/24"],
        })).The<Cluster>();

        cluster.At("vpcConfig", "endpointPrivateAccess").ShouldBe(true);
        cluster.At("vpcConfig", "endpointPublicAccess").ShouldBe(true);
        ((ImmutableArray<object>)cluster.At("vpcConfig", "publicAccessCidrs")!).ShouldBe(["203.0.113.0/24"]);
    }

    [Fact]
    public async Task Cluster_OutlivesNoneOfItsPermissions()
    {
        var cloud = await ClusterExample.Provision(ClusterExample.Args());

        var cluster = cloud.The<Cluster>();
        cloud.Order.IsAfter(cluster, cloud.The<RolePolicyAttachment>("obs-control-plane-AmazonEKSClusterPolicy")).ShouldBeTrue();
        cloud.Order.IsAfter(cluster, cloud.The<RolePolicy>("obs-secrets")).ShouldBeTrue();
    }

    [Fact]
    public async Task Roles_TakePathBoundaryAndPartition()
    {
        const string boundary = "arn:aws-cn:iam::123456789012:policy/boundary";
        var args = new EksClusterArgs
        {
            ClusterName = "observability",
            SubnetIds = ClusterExample.Subnets,
            NodeSubnetIds = ClusterExample.Subnets,
            ZoneCount = 3,
            NodeGroups = [ClusterExample.Group()],
            RolePath = "/observability/",
            PermissionsBoundaryArn = boundary,
        };

        var cloud = await new RecordingCloud { Partition = "aws-cn", Region = "cn-north-1" }.Run(() => _ = new EksCluster("obs", args));

        cloud.All<Role>().Count.ShouldBe(3);
        cloud.All<Role>().ShouldAllBe(role => role.Text("path") == "/observability/" && role.Text("permissionsBoundary") == boundary);
        cloud.All<RolePolicyAttachment>().ShouldAllBe(attachment => attachment.Text("policyArn")!.StartsWith("arn:aws-cn:iam::aws:policy/"));
    }

    private static EksClusterArgs Disposable()
    {
        return new()
        {
            ClusterName = "observability",
            SubnetIds = ClusterExample.Subnets,
            NodeSubnetIds = ClusterExample.Subnets,
            ZoneCount = 3,
            NodeGroups = [ClusterExample.Group()],
            Lifetime = Lifetime.Disposable,
            DeletionProtection = false,
        };
    }
}
