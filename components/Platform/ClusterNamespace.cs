using Lgtm.Components.Resources;
using Pulumi;
using Pulumi.Kubernetes.Core.V1;
using Pulumi.Kubernetes.Types.Inputs.Core.V1;
using Pulumi.Kubernetes.Types.Inputs.Meta.V1;
using Pulumi.Utilities;

namespace Lgtm.Components.Platform;

/// <summary>A namespace that says what its pods may do. Its options must name the cluster's Kubernetes provider.</summary>
public sealed class ClusterNamespace : ComponentResource
{
    private const string TypeToken = "lgtm:index:ClusterNamespace";

    /// <summary>Name of the namespace, known in a preview. A resource that uses it waits for the namespace.</summary>
    [Output("namespaceName")]
    public Output<string> NamespaceName { get; private set; }

    /// <summary>Creates the namespace.</summary>
    public ClusterNamespace(string name, ClusterNamespaceArgs args, ComponentResourceOptions? options = null)
        : base(TypeToken, args.CheckedFor(name), options)
    {
        var created = new Namespace(
            name,
            new NamespaceArgs { Metadata = new ObjectMetaArgs { Name = args.NamespaceName, Labels = PodSecurityLabels.For(args.PodSecurity) } },
            ChildOptions.Of(this, options));

        NamespaceName = OutputUtilities.WithDependency(Output.Create(args.NamespaceName), created);
        RegisterOutputs();
    }
}
