using System.Collections.Immutable;
using Lgtm.Components.Resources;
using Pulumi;

namespace Lgtm.Components.Network;

/// <summary>A VPC with public and private subnets over several zones, or the ids of an existing one.</summary>
public sealed class ClusterNetwork : ComponentResource
{
    private const string TypeToken = "lgtm:index:ClusterNetwork";

    /// <summary>Id of the VPC.</summary>
    [Output("vpcId")]
    public Output<string> VpcId { get; private set; }

    /// <summary>Ids of the public subnets, one per zone.</summary>
    [Output("publicSubnetIds")]
    public Output<ImmutableArray<string>> PublicSubnetIds { get; private set; }

    /// <summary>Ids of the private subnets, one per zone.</summary>
    [Output("privateSubnetIds")]
    public Output<ImmutableArray<string>> PrivateSubnetIds { get; private set; }

    /// <summary>Ids of the private subnets, one per zone, for resources that need the subnets' routes to the internet to exist, as nodes do.</summary>
    [Output("nodeSubnetIds")]
    public Output<ImmutableArray<string>> NodeSubnetIds { get; private set; }

    /// <summary>Creates the network.</summary>
    /// <param name="name">Logical name; the children's names start with it.</param>
    /// <param name="args">What to create.</param>
    /// <param name="options">Resource options; <c>DependsOn</c> is handed on to the children.</param>
    public ClusterNetwork(string name, ClusterNetworkArgs args, ComponentResourceOptions? options = null)
        : base(TypeToken, args.CheckedFor(name), options)
    {
        var ids = args.Existing is { } existing ? ExistingVpc.Of(name, existing) : NewVpc.Create(new ChildScope(name, this, options), args);

        VpcId = ids.VpcId;
        PublicSubnetIds = ids.PublicSubnetIds;
        PrivateSubnetIds = ids.PrivateSubnetIds;
        NodeSubnetIds = ids.NodeSubnetIds;
        RegisterOutputs();
    }
}
