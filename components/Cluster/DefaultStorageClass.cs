using Lgtm.Components.Resources;
using Pulumi;
using Pulumi.Kubernetes.Storage.V1;
using Pulumi.Kubernetes.Types.Inputs.Meta.V1;
using Pulumi.Kubernetes.Types.Inputs.Storage.V1;
using Pulumi.Utilities;

namespace Lgtm.Components.Cluster;

/// <summary>The cluster's default StorageClass: encrypted gp3 volumes that can grow. Its options must name the cluster's Kubernetes provider.</summary>
public sealed class DefaultStorageClass : ComponentResource
{
    private const string TypeToken = "lgtm:index:DefaultStorageClass";
    private const string ClassName = "gp3";

    /// <summary>Name of the StorageClass, known in previews; a resource that uses it waits for the class.</summary>
    [Output("storageClassName")]
    public Output<string> StorageClassName { get; private set; }

    /// <summary>Creates the StorageClass.</summary>
    /// <param name="name">Logical name.</param>
    /// <param name="args">What to create.</param>
    /// <param name="options">Resource options, with the cluster's Kubernetes provider; <c>DependsOn</c> is handed on to the children.</param>
    public DefaultStorageClass(string name, DefaultStorageClassArgs args, ComponentResourceOptions? options = null)
        : base(TypeToken, name, options)
    {
        var storageClass = new StorageClass(
            name,
            new StorageClassArgs
            {
                Metadata = new ObjectMetaArgs { Name = ClassName, Annotations = { ["storageclass.kubernetes.io/is-default-class"] = "true" } },
                Provisioner = ProvisionerOf(args.Compute),
                Parameters = { ["type"] = "gp3", ["encrypted"] = "true" },
                // The volume follows its pod's zone instead of choosing one for it.
                VolumeBindingMode = "WaitForFirstConsumer",
                AllowVolumeExpansion = true,
                ReclaimPolicy = "Delete",
            },
            ChildOptions.Of(this, options));

        StorageClassName = OutputUtilities.WithDependency(Output.Create(ClassName), storageClass);
        RegisterOutputs();
    }

    private static string ProvisionerOf(Compute compute)
    {
        return compute == Compute.AutoMode ? "ebs.csi.eks.amazonaws.com" : "ebs.csi.aws.com";
    }
}
