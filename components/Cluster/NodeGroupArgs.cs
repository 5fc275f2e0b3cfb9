using Pulumi;

namespace Lgtm.Components.Cluster;

/// <summary>Nodes of one kind. With <see cref="ZonePlacement.OneGroupPerZone"/>, the counts hold for each zone.</summary>
public sealed class NodeGroupArgs : ResourceArgs
{
    /// <summary>Name of the group. Allowed: 1 to 30 lower-case letters, digits and hyphens, starting with a letter.</summary>
    [Input("name", required: true)]
    public required string Name { get; init; }

    /// <summary>
    /// EC2 instance types, in order of preference. Allowed: 1 to 20, all of the group's architecture; several make spot capacity easier to get.
    /// </summary>
    [Input("instanceTypes", required: true)]
    public required List<string> InstanceTypes { get; init; }

    /// <summary>Processor of the instance types. Default: Graviton.</summary>
    [Input("architecture")]
    public Architecture Architecture { get; init; } = Architecture.Arm64;

    /// <summary>How the nodes are bought. Default: on demand.</summary>
    [Input("capacityType")]
    public CapacityType CapacityType { get; init; } = CapacityType.OnDemand;

    /// <summary>Where the nodes run. Default: one group over all zones.</summary>
    [Input("placement")]
    public ZonePlacement Placement { get; init; } = ZonePlacement.AcrossZones;

    /// <summary>Fewest nodes of a group. Allowed: 0 or more. Another number or other instance types make a new group, before the old one goes.</summary>
    [Input("minNodes", required: true)]
    public required int MinNodes { get; init; }

    /// <summary>Most nodes of a group, which only an autoscaler reaches. Allowed: 1 to 450, not below <see cref="MinNodes"/>. Refresh the stack before a change.</summary>
    [Input("maxNodes", required: true)]
    public required int MaxNodes { get; init; }

    /// <summary>Nodes of a group at its creation; later, the autoscaler's business. Allowed: from <see cref="MinNodes"/> to <see cref="MaxNodes"/>.</summary>
    [Input("desiredNodes", required: true)]
    public required int DesiredNodes { get; init; }

    /// <summary>Size of a node's root volume in GiB: images, logs and ephemeral volumes of its pods. Default: 50. Allowed: 20 to 16384.</summary>
    [Input("diskGiB")]
    public int DiskGiB { get; init; } = 50;

    /// <summary>Labels of the nodes. Default: none. Allowed: Kubernetes labels outside eks.amazonaws.com.</summary>
    [Input("labels")]
    public Dictionary<string, string> Labels { get; init; } = new();

    /// <summary>Taints of the nodes. Default: none. Allowed: at most 50; at least one group of a cluster must be free of those that keep pods away.</summary>
    [Input("taints")]
    public List<NodeTaintArgs> Taints { get; init; } = [];
}
