using Pulumi;

namespace Lgtm.Components.Cluster;

/// <summary>Arguments of <see cref="DefaultStorageClass"/>.</summary>
public sealed class DefaultStorageClassArgs : ResourceArgs
{
    /// <summary>Who looks after the cluster's nodes, and with them its volumes. Default: managed node groups, with the EBS CSI driver as an add-on.</summary>
    [Input("compute")]
    public Compute Compute { get; init; } = Compute.ManagedNodeGroups;
}
