using Components.Tests.Cloud;
using Lgtm.Components.Cluster;
using Pulumi;
using Pulumi.Kubernetes.Storage.V1;
using Shouldly;
using Xunit;

namespace Components.Tests;

public class DefaultStorageClassTests
{
    [Fact]
    public async Task StorageClass_IsTheDefault_EncryptedAndGrowable()
    {
        var storageClass = (await Provision(Compute.ManagedNodeGroups)).The<StorageClass>();

        storageClass.Text("metadata", "name").ShouldBe("gp3");
        storageClass.Text("metadata", "annotations", "storageclass.kubernetes.io/is-default-class").ShouldBe("true");
        storageClass.Text("parameters", "type").ShouldBe("gp3");
        storageClass.Text("parameters", "encrypted").ShouldBe("true");
        storageClass.Text("volumeBindingMode").ShouldBe("WaitForFirstConsumer");
        storageClass.At("allowVolumeExpansion").ShouldBe(true);
    }

    [Theory]
    [InlineData(Compute.ManagedNodeGroups, "ebs.csi.aws.com")]
    [InlineData(Compute.AutoMode, "ebs.csi.eks.amazonaws.com")]
    public async Task Provisioner_IsTheOneThatTheClusterRuns(Compute compute, string provisioner)
    {
        (await Provision(compute)).The<StorageClass>().Text("provisioner").ShouldBe(provisioner);
    }

    [Fact]
    public async Task Name_IsKnownInPreviews_AndItsUsersWaitForTheClass()
    {
        var cloud = await RecordingCloud.FirstPreview(() => _ = new DefaultStorageClass("storage", new DefaultStorageClassArgs()));

        var name = cloud.Instance<DefaultStorageClass>().StorageClassName;
        (await name.IsKnown()).ShouldBeTrue();
        (await name.Value()).ShouldBe("gp3");
        (await name.WaitsFor()).ShouldBe(["storage"]);
    }

    [Fact]
    public async Task StorageClass_IsCreatedByTheProviderGiven()
    {
        var cloud = await RecordingCloud.Provision(() =>
        {
            var provider = new Pulumi.Kubernetes.Provider("in-cluster");
            _ = new DefaultStorageClass("storage", new DefaultStorageClassArgs(), new ComponentResourceOptions { Providers = { provider } });
        });

        var storageClass = cloud.The<StorageClass>();
        storageClass.Parent.ShouldBe(cloud.Instance<DefaultStorageClass>());
        cloud.Order.IsAfter(storageClass, cloud.The<Pulumi.Kubernetes.Provider>()).ShouldBeTrue();
        cloud.The<DefaultStorageClass>().RegisteredOutputs.ShouldBe(["storageClassName"]);
    }

    private static Task<Recording> Provision(Compute compute)
    {
        return RecordingCloud.Provision(() => _ = new DefaultStorageClass("storage", new DefaultStorageClassArgs { Compute = compute }));
    }
}
