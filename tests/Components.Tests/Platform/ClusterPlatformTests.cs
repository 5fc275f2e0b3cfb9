using Components.Tests.Cloud;
using Lgtm.Components.Charts;
using Lgtm.Components.Identity;
using Lgtm.Components.Platform;
using Pulumi;
using Pulumi.Aws.Eks;
using Pulumi.Aws.Iam;
using Pulumi.Kubernetes.Helm.V3;
using Shouldly;
using Xunit;

namespace Components.Tests;

public class ClusterPlatformTests
{
    private const string Controller = "platform-load-balancer-controller";
    private const string Autoscaler = "platform-autoscaler";

    [Fact]
    public async Task Controllers_ArePinnedReleases_InTheSystemNamespace()
    {
        var cloud = await Provision(IdentityMode.Irsa);

        var controller = cloud.The<Release>(Controller);
        controller.Text("name").ShouldBe("aws-load-balancer-controller");
        controller.Text("version").ShouldBe(PinnedCharts.AwsLoadBalancerController.Version);
        var autoscaler = cloud.The<Release>(Autoscaler);
        autoscaler.Text("name").ShouldBe("cluster-autoscaler");
        autoscaler.Text("version").ShouldBe(PinnedCharts.ClusterAutoscaler.Version);
        cloud.All<Release>().ShouldAllBe(release => release.Text("namespace") == "kube-system");
    }

    [Fact]
    public async Task LoadBalancerController_IsToldWhatItCannotFindOut_AndBlocksNobodysServices()
    {
        var controller = (await Provision(IdentityMode.Irsa)).The<Release>(Controller);

        controller.Text("values", "clusterName").ShouldBe("observability");
        controller.Text("values", "region").ShouldBe("eu-west-1");
        controller.Text("values", "vpcId").ShouldBe("vpc-1");
        controller.At("values", "enableServiceMutatorWebhook").ShouldBe(false);
        controller.At("values", "keepTLSSecret").ShouldBe(true);
    }

    [Fact]
    public async Task Autoscaler_FindsTheGroupsOfItsCluster_AndKeepsZonesEven()
    {
        var autoscaler = (await Provision(IdentityMode.Irsa)).The<Release>(Autoscaler);

        autoscaler.Text("values", "autoDiscovery", "clusterName").ShouldBe("observability");
        autoscaler.Text("values", "awsRegion").ShouldBe("eu-west-1");
        autoscaler.At("values", "extraArgs", "balance-similar-node-groups").ShouldBe(true);
        autoscaler.At("values", "extraArgs", "skip-nodes-with-local-storage").ShouldBe(false);
    }

    [Fact]
    public async Task Controllers_OfAnotherKubernetes_AreThoseOfItsVersion_WithItsTagsAndTheVpcsOwner()
    {
        var cloud = await RecordingCloud.Provision(() => _ = new ClusterPlatform("platform", new ClusterPlatformArgs
        {
            ClusterName = "observability",
            Region = "eu-west-1",
            VpcId = "vpc-1",
            VpcOwnerId = "*",
            KubernetesVersion = "1.34",
            DefaultTags = new() { ["project"] = "lgtm" },
            IdentityMode = IdentityMode.PodIdentity,
        }));

        cloud.The<Release>(Autoscaler).Text("values", "image", "tag").ShouldBe(AutoscalerImage.TagFor("1.34"));
        cloud.The<Release>(Controller).Text("values", "defaultTags", "project").ShouldBe("lgtm");
        cloud.The<RolePolicy>($"{Controller}-role-policy").Text("policy")!.ShouldContain("\"arn:aws:ec2:eu-west-1:*:vpc/vpc-1\"");
    }

    [Fact]
    public async Task Vpc_IsOfTheDeployingAccount_UnlessItsOwnerIsNamed()
    {
        var cloud = await Provision(IdentityMode.Irsa);

        cloud.The<RolePolicy>($"{Controller}-role-policy").Text("policy")!.ShouldContain("\"arn:aws:ec2:eu-west-1:123456789012:vpc/vpc-1\"");
    }

    [Fact]
    public void VpcOwner_ThatIsNoAccount_IsRefusedWithAFix()
    {
        var args = new ClusterPlatformArgs { ClusterName = "a", Region = "b", VpcId = "c", VpcOwnerId = "network-team", IdentityMode = IdentityMode.PodIdentity };

        Refusal.Of(() => args.CheckedFor("platform")).ShouldHaveSingleItem()
            .ShouldBe("vpcOwnerId: got 'network-team', expected 12 digits, or '*'; name the account that owns the VPC, or leave it out");
    }

    [Theory]
    [InlineData(Controller, "aws-load-balancer-controller", "serviceAccount")]
    [InlineData(Autoscaler, "cluster-autoscaler", "rbac", "serviceAccount")]
    public async Task ServiceAccount_ThatTheChartCreates_IsTheOneThatTheRoleTrusts(string release, string account, params string[] path)
    {
        var cloud = await Provision(IdentityMode.Irsa);

        var installed = cloud.The<Release>(release);
        installed.Text(["values", .. path, "name"]).ShouldBe(account);
        installed.Text(["values", .. path, "annotations", "eks.amazonaws.com/role-arn"])
            .ShouldBe(await cloud.Instance<WorkloadRole>($"{release}-role").RoleArn.Value());
        cloud.The<Role>($"{release}-role").Text("assumeRolePolicy")!.ShouldContain($"system:serviceaccount:kube-system:{account}\"");
    }

    [Fact]
    public async Task PodIdentity_NeedsNoAnnotation_AndTheReleaseWaitsForTheAssociation()
    {
        var cloud = await Provision(IdentityMode.PodIdentity);

        foreach (var release in new[] { Controller, Autoscaler })
        {
            var association = cloud.The<PodIdentityAssociation>($"{release}-role-association");
            cloud.Order.IsAfter(cloud.The<Release>(release), association).ShouldBeTrue();
        }

        cloud.The<Release>(Controller).At("values", "serviceAccount", "annotations").ShouldBeNull();
        cloud.The<Release>(Autoscaler).At("values", "rbac", "serviceAccount", "annotations").ShouldBeNull();
    }

    [Fact]
    public async Task ControllerReady_IsKnownInAFirstPreview_AndItsUsersWaitForTheController()
    {
        var cloud = await RecordingCloud.FirstPreview(() => _ = new ClusterPlatform("platform", Args(IdentityMode.Irsa)));

        var ready = cloud.Instance<ClusterPlatform>().ControllerReady;
        (await ready.Value()).ShouldBe("aws-load-balancer-controller");
        (await ready.WaitsFor()).ShouldBe([Controller]);
        cloud.The<ClusterPlatform>().RegisteredOutputs.ShouldBe(["controllerReady"]);
    }

    [Fact]
    public async Task DependsOn_ReachesRolesAndReleases()
    {
        var cloud = await RecordingCloud.Provision(() =>
        {
            var first = new Pulumi.Random.RandomPet("first");
            _ = new ClusterPlatform("platform", Args(IdentityMode.Irsa), new ComponentResourceOptions { DependsOn = { first } });
        });

        var first = cloud.The<Pulumi.Random.RandomPet>();
        cloud.All<Release>().Concat(cloud.All<Role>()).ShouldAllBe(one => cloud.Order.IsAfter(one, first));
    }

    [Fact]
    public async Task Roles_KeepBoundaryAndPath()
    {
        var roles = (await Provision(IdentityMode.Irsa)).All<Role>();

        roles.Count.ShouldBe(2);
        roles.ShouldAllBe(role => role.Text("path") == "/observability/");
        roles.ShouldAllBe(role => role.Text("permissionsBoundary") == "arn:aws:iam::123456789012:policy/boundary");
    }

    [Fact]
    public async Task ExtraValues_AreLaidOverOurs()
    {
        var extra = new Dictionary<string, object>()
        {
            ["resources"] = new Dictionary<string, object>() { ["limits"] = new Dictionary<string, object>() { ["memory"] = "1Gi" } },
        };

        var cloud = await RecordingCloud.Provision(() => _ = new ClusterPlatform("platform", Args(IdentityMode.Irsa, extra: extra)));

        cloud.The<Release>(Controller).Text("values", "resources", "limits", "memory").ShouldBe("1Gi");
        cloud.The<Release>(Controller).Text("values", "resources", "requests", "memory").ShouldBe("128Mi");
        cloud.The<Release>(Autoscaler).Text("values", "resources", "limits", "memory").ShouldBe("600Mi");
    }

    [Theory]
    [InlineData(0)]
    [InlineData(4)]
    public void Replicas_OutsideRange_AreRefusedWithAFix(int replicas)
    {
        Refusal.Of(() => Args(IdentityMode.Irsa, replicas).CheckedFor("platform")).ShouldHaveSingleItem()
            .ShouldBe($"replicas: got '{replicas}', expected 1 to 3; 2 survives the loss of a node");
    }

    private static Task<Recording> Provision(IdentityMode mode)
    {
        return RecordingCloud.Provision(() => _ = new ClusterPlatform("platform", Args(mode)));
    }

    private static ClusterPlatformArgs Args(IdentityMode mode, int replicas = 2, Dictionary<string, object>? extra = null)
    {
        return new()
        {
            ClusterName = "observability",
            Region = "eu-west-1",
            VpcId = "vpc-1",
            IdentityMode = mode,
            OidcProviderArn = "arn:aws:iam::123456789012:oidc-provider/issuer",
            OidcIssuer = "issuer",
            Replicas = replicas,
            PermissionsBoundaryArn = "arn:aws:iam::123456789012:policy/boundary",
            RolePath = "/observability/",
            LoadBalancerControllerExtraValues = extra,
        };
    }
}
