using System.Collections.Immutable;
using Pulumi;
using Pulumi.Aws;
using Pulumi.Aws.Eks;
using Pulumi.Aws.Eks.Inputs;
using Pulumi.Aws.SecretsManager;
using Pulumi.Kubernetes.Types.Inputs.Core.V1;
using Pulumi.Kubernetes.Types.Inputs.Helm.V3;
using Pulumi.Kubernetes.Types.Inputs.Meta.V1;
using Pulumi.Random;
using Pulumi.Testing;
using Pulumi.Utilities;
using Shouldly;
using Xunit;
using KubernetesSecretArgs = Pulumi.Kubernetes.Types.Inputs.Core.V1.SecretArgs;

namespace Sdk.Tests.Bindings;

public sealed class BindingBehaviourTests
{
    [Fact]
    public async Task KubernetesObject_GivenAnotherKind_StaysWhatItsClassSays()
    {
        var inputs = await InputsOf(() => new Pulumi.Kubernetes.Core.V1.Namespace("apps", new NamespaceArgs { ApiVersion = "v0", Kind = "Pod" }));

        inputs["apiVersion"].ShouldBe("v1");
        inputs["kind"].ShouldBe("Namespace");
    }

    [Fact]
    public async Task KubernetesObject_WithNestedArguments_SendsThemByTheirWireNames()
    {
        var inputs = await InputsOf(() => new Pulumi.Kubernetes.Core.V1.Namespace("apps", new NamespaceArgs
        {
            Metadata = new ObjectMetaArgs { Name = "apps", Labels = { ["team"] = "platform" } },
        }));

        var metadata = inputs["metadata"].ShouldBeOfType<ImmutableDictionary<string, object>>();
        metadata["name"].ShouldBe("apps");
        metadata["labels"].ShouldBeOfType<ImmutableDictionary<string, object>>()["team"].ShouldBe("platform");
    }

    [Fact]
    public async Task HelmRelease_Always_AsksForItsCompatibleBehaviour()
    {
        var inputs = await InputsOf(() => new Pulumi.Kubernetes.Helm.V3.Release("loki", new ReleaseArgs { Chart = "loki" }));

        inputs["compat"].ShouldBe("true");
    }

    [Fact]
    public async Task Provider_GivenAFlag_SendsItAsJsonText()
    {
        var inputs = await InputsOf(() => new Pulumi.Kubernetes.Provider("cluster", new Pulumi.Kubernetes.ProviderArgs { EnableServerSideApply = true }));

        inputs["enableServerSideApply"].ShouldBe("true");
    }

    [Fact]
    public async Task SecurityGroup_WithoutADescription_HasTheProvidersDefault()
    {
        var inputs = await InputsOf(() => new Pulumi.Aws.Ec2.SecurityGroup("nodes"));

        inputs["description"].ShouldBe("Managed by Pulumi");
    }

    [Fact]
    public async Task Bucket_GivenAName_SendsItAsBucket()
    {
        var inputs = await InputsOf(() => new Pulumi.Aws.S3.Bucket("logs", new Pulumi.Aws.S3.BucketArgs { BucketName = "company-logs" }));

        inputs["bucket"].ShouldBe("company-logs");
    }

    [Fact]
    public async Task SecretArgument_AssignedAPlainValue_IsSecret()
    {
        var args = new SecretVersionArgs { SecretId = "id", SecretString = "hunter2" };

        (await Output.IsSecretAsync<string>(args.SecretString)).ShouldBeTrue();
        (await OutputUtilities.GetValueAsync<string>(args.SecretString)).ShouldBe("hunter2");
        (await Output.IsSecretAsync<string>(args.SecretId)).ShouldBeFalse();
    }

    [Fact]
    public async Task SecretMap_AssignedPlainValues_IsSecret()
    {
        var args = new KubernetesSecretArgs { StringData = new InputMap<string> { ["password"] = "hunter2" } };

        (await Output.IsSecretAsync<ImmutableDictionary<string, string>>(args.StringData)).ShouldBeTrue();
        (await OutputUtilities.GetValueAsync<ImmutableDictionary<string, string>>(args.StringData))["password"].ShouldBe("hunter2");
    }

    [Fact]
    public async Task Resource_ThatNamesNoVersion_AsksForThePluginOfItsPackage()
    {
        var options = await OptionsOf(o => new RandomPet("pet", options: o));

        options.Version.ShouldBe("4.21.2");
    }

    [Fact]
    public async Task Resource_ThatNamesAVersion_KeepsIt()
    {
        var options = await OptionsOf(
            o =>
            {
                o.Version = "4.0.0";
                return new RandomPet("pet", options: o);
            });

        options.Version.ShouldBe("4.0.0");
    }

    [Fact]
    public async Task Password_OfRandom_HasSecretResults()
    {
        var options = await OptionsOf(o => new RandomPassword("admin", new RandomPasswordArgs { Length = 20 }, o));

        options.AdditionalSecretOutputs.ShouldBe(["bcryptHash", "result"]);
    }

    [Fact]
    public async Task Resource_OnceOfAnotherType_IsFoundUnderIt()
    {
        var options = await OptionsOf(o => new Pulumi.Aws.S3.Bucket("logs", options: o));

        var alias = await OutputUtilities.GetValueAsync<Alias>(options.Aliases.ShouldHaveSingleItem());
        (await OutputUtilities.GetValueAsync<string>(alias.Type!)).ShouldBe("aws:s3/bucketV2:BucketV2");
    }

    [Fact]
    public async Task Resource_WithANestedOutput_ReadsIt()
    {
        Output<string>? data = null;

        await Run(() =>
        {
            var cluster = new Cluster("main", new ClusterArgs { RoleArn = "arn", VpcConfig = new ClusterVpcConfigArgs { SubnetIds = { "a", "b" } } });
            data = cluster.CertificateAuthority.Apply(c => c.Data!);
        });

        (await OutputUtilities.GetValueAsync(data!)).ShouldBe("Q0E=");
    }

    [Fact]
    public async Task Function_CalledWithInputs_GivesItsResult()
    {
        Output<string>? account = null;

        await Run(() => account = GetCallerIdentity.Invoke().Apply(i => i.AccountId));

        (await OutputUtilities.GetValueAsync(account!)).ShouldBe("123456789012");
    }

    private static async Task<ImmutableDictionary<string, object>> InputsOf(Func<Resource> create)
    {
        var cloud = await Run(() => create());
        return cloud.Created.ShouldHaveSingleItem().Inputs;
    }

    private static async Task<CustomResourceOptions> OptionsOf(Func<CustomResourceOptions, Resource> create)
    {
        CustomResourceOptions? seen = null;
        var options = new CustomResourceOptions
        {
            ResourceTransformations =
            {
                args =>
                {
                    seen = (CustomResourceOptions)args.Options;
                    return null;
                },
            },
        };
        await Run(() => create(options));
        return seen.ShouldNotBeNull();
    }

    private static async Task<AnsweringCloud> Run(Action program)
    {
        var cloud = new AnsweringCloud();
        await Deployment.TestAsync(cloud, new TestOptions { IsPreview = false }, program);
        return cloud;
    }
}
