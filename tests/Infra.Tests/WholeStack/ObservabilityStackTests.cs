using Components.Tests.Cloud;
using Lgtm.Components.Platform;
using Lgtm.Infra;
using Pulumi;
using Pulumi.Aws.Ec2;
using Pulumi.Aws.Eks;
using Pulumi.Aws.S3;
using Pulumi.Kubernetes.Helm.V3;
using Pulumi.Random;
using Shouldly;
using Xunit;

namespace Infra.Tests;

public sealed class ObservabilityStackTests
{
    public static TheoryData<string> Stacks => [.. StackFile.Names];

    [Theory]
    [MemberData(nameof(Stacks))]
    public async Task EveryStack_HasFourReleasesSixBucketsAndOneCluster(string stack)
    {
        var deployed = await Deployed.Stack(stack);

        deployed.All<Release>().Select(release => release.Text("chart")).ShouldBe(
            ["aws-load-balancer-controller", "cluster-autoscaler", "lgtm-distributed", "opentelemetry-collector"], ignoreOrder: true);
        deployed.All<Bucket>().Select(bucket => bucket.Name).ShouldBe(
            ["loki-chunks", "loki-ruler", "tempo-traces", "mimir-blocks", "mimir-ruler", "mimir-alertmanager"], ignoreOrder: true);
        deployed.All<Cluster>().Count.ShouldBe(1);
        deployed.All<RandomPassword>().Count.ShouldBe(1);
    }

    [Theory]
    [MemberData(nameof(Stacks))]
    public async Task EveryComponent_HasChildrenAndRegistersItsOutputs(string stack)
    {
        var deployed = await Deployed.Stack(stack);

        var components = deployed.Resources.Where(one => one.Resource is ComponentResource).ToList();
        components.Count.ShouldBeGreaterThan(15);
        components.ShouldAllBe(component => deployed.ChildrenOf(component.Resource).Any());
        components.ShouldAllBe(component => component.RegisteredOutputs.Any());
    }

    [Theory]
    [MemberData(nameof(Stacks))]
    public async Task FirstPreview_DeclaresTheSameResources(string stack)
    {
        var deployed = await Deployed.Stack(stack);
        var previewed = await Deployed.FirstPreviewOf(stack);

        Names(previewed).ShouldBe(Names(deployed), ignoreOrder: true);
    }

    [Theory]
    [MemberData(nameof(Stacks))]
    public async Task FirstPreview_KnowsEndpointsAndBucketNames(string stack)
    {
        var previewed = await Deployed.FirstPreviewOf(stack);

        string[] addresses = [StackOutputs.OtlpGrpcEndpoint, StackOutputs.OtlpHttpEndpoint, StackOutputs.LokiUrl, StackOutputs.MimirUrl, StackOutputs.TempoUrl];
        foreach (var name in addresses.Concat([StackOutputs.ClusterName, StackOutputs.GrafanaAdminSecretName]))
        {
            (await Output(previewed, name).IsKnown()).ShouldBeTrue(name);
        }

        (await Output(previewed, StackOutputs.GrafanaUrl).IsKnown()).ShouldBeFalse("no load balancer exists yet");
    }

    [Fact]
    public async Task Outputs_AreTheContract()
    {
        var deployed = await Deployed.Stack("dev");

        deployed.Outputs.Keys.ShouldBe(
            [
                "grafanaUrl", "grafanaAdminSecretName", "otlpGrpcEndpoint", "otlpHttpEndpoint", "otelEnvironment", "lokiUrl", "mimirUrl", "tempoUrl",
                "kubeconfig", "bucketNames", "clusterName",
            ],
            ignoreOrder: true);
        (await Output(deployed, StackOutputs.Kubeconfig).IsSecret()).ShouldBeTrue();
        (await Output(deployed, StackOutputs.GrafanaUrl).Value()).ShouldStartWith("http://");
        (await Output(deployed, StackOutputs.ClusterName).Value()).ShouldBe("lgtm-dev");
    }

    [Fact]
    public async Task OtelEnvironment_MakesAnApplicationSendEverythingHere()
    {
        var deployed = await Deployed.Stack("staging");

        var variables = (IDictionary<string, object?>)deployed.Outputs[StackOutputs.OtelEnvironment]!;

        (await ((Output<string>)variables["OTEL_EXPORTER_OTLP_ENDPOINT"]!).Value()).ShouldBe("http://otel-gateway.otel.svc.cluster.local:4317");
        variables["OTEL_EXPORTER_OTLP_PROTOCOL"].ShouldBe("grpc");
        variables["OTEL_RESOURCE_ATTRIBUTES"].ShouldBe("deployment.environment.name=staging");
        variables["OTEL_METRICS_EXEMPLAR_FILTER"].ShouldBe("trace_based");
    }

    [Fact]
    public async Task Dev_HasFewerResourcesThanProd()
    {
        var dev = await Deployed.Stack("dev");
        var prod = await Deployed.Stack("prod");

        dev.Resources.Count.ShouldBeLessThan(prod.Resources.Count);
        dev.All<NatGateway>().Count.ShouldBe(1);
        prod.All<NatGateway>().Count.ShouldBe(3);
    }

    [Theory]
    [InlineData("dev", false)]
    [InlineData("staging", true)]
    [InlineData("prod", true)]
    public async Task Data_IsProtectedUnlessTheEnvironmentIsDisposable(string stack, bool kept)
    {
        var deployed = await Deployed.Stack(stack);

        RecordedResource[] precious = [.. deployed.All<Bucket>(), .. deployed.All<Pulumi.Aws.Kms.Key>()];
        precious.Length.ShouldBe(7);
        precious.ShouldAllBe(one => one.Protected == kept && one.RetainedOnDelete == kept);
        deployed.All<Bucket>().ShouldAllBe(bucket => Equals(bucket.At("forceDestroy"), !kept));
    }

    [Fact]
    public async Task AutoMode_BringsItsOwnControllersAndNodes()
    {
        var file = StackFile.Of("prod").OnAutoMode();

        var deployed = await Deployed.Stack(file);

        deployed.All<ClusterPlatform>().ShouldBeEmpty();
        deployed.All<NodeGroup>().ShouldBeEmpty();
        deployed.The<Pulumi.Kubernetes.Core.V1.Service>().Text("spec", "loadBalancerClass").ShouldBe("eks.amazonaws.com/nlb");
        deployed.The<Pulumi.Kubernetes.Storage.V1.StorageClass>().Text("provisioner").ShouldBe("ebs.csi.eks.amazonaws.com");
    }

    [Fact]
    public async Task ExistingNetwork_IsBuiltInWithoutAVpcOfOurOwn()
    {
        var file = StackFile.Of("prod").InExistingNetwork();

        var deployed = await Deployed.Stack(file);

        deployed.All<Vpc>().ShouldBeEmpty();
        deployed.All<Subnet>().ShouldBeEmpty();
        deployed.All<NodeGroup>().Count.ShouldBe(4);
    }

    [Fact]
    public async Task BoundaryAndPath_ReachEveryRole()
    {
        const string Boundary = "arn:aws:iam::123456789012:policy/boundary";
        var file = StackFile.Of("prod").With("identity.permissionsBoundaryArn", $"\"{Boundary}\"").With("identity.rolePath", "\"/observability/\"");

        var deployed = await Deployed.Stack(file);

        var roles = deployed.All<Pulumi.Aws.Iam.Role>();
        roles.Count.ShouldBeGreaterThanOrEqualTo(9);
        roles.ShouldAllBe(role => role.Text("permissionsBoundary") == Boundary && role.Text("path") == "/observability/");
    }

    [Fact]
    public async Task KmsKeyOfStorage_EncryptsBucketsAndIsUsableByTheBackends()
    {
        const string Key = "arn:aws:kms:eu-central-1:123456789012:key/00000000-0000-0000-0000-000000000000";

        var deployed = await Deployed.Stack(StackFile.Of("prod").With("storage.kmsKeyArn", $"\"{Key}\""));

        var policies = deployed.Resources.Where(one => one.Name.EndsWith("-identity-policy")).ToList();
        policies.Count.ShouldBe(3);
        policies.ShouldAllBe(policy => policy.Text("policy")!.Contains(Key));
        deployed.All<BucketServerSideEncryptionConfiguration>().ShouldAllBe(encryption =>
            encryption.Text("rules", 0, "applyServerSideEncryptionByDefault", "kmsMasterKeyId") == Key);
    }

    [Fact]
    public async Task EachBackend_OpensItsOwnBucketsOnly()
    {
        var deployed = await Deployed.Stack("prod");

        foreach (var (backend, buckets) in new[] { ("loki", 2), ("tempo", 1), ("mimir", 3) })
        {
            var policy = deployed.Resources.Single(one => one.Name == $"{backend}-identity-policy").Text("policy")!;
            deployed.All<Bucket>().Count(bucket => policy.Contains($"{bucket.Text("bucket")}\"")).ShouldBe(buckets);
            deployed.All<Bucket>().Where(bucket => policy.Contains($"{bucket.Text("bucket")}\"")).ShouldAllBe(bucket => bucket.Name.StartsWith(backend));
        }
    }

    private static IEnumerable<string> Names(Recording recording)
    {
        return recording.Resources.Select(one => one.ToString());
    }

    private static Output<string> Output(Recording recording, string name)
    {
        return (Output<string>)recording.Outputs[name]!;
    }
}
