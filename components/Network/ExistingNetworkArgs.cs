using Pulumi;

namespace Lgtm.Components.Network;

/// <summary>
/// A VPC that another team owns. It must have DNS support and DNS hostnames on, routes to the internet (or VPC endpoints) from its private subnets, and the
/// tags <c>kubernetes.io/role/elb</c> and <c>kubernetes.io/role/internal-elb</c> on its public and private subnets.
/// </summary>
public sealed class ExistingNetworkArgs : ResourceArgs
{
    /// <summary>Id of the VPC, such as <c>vpc-0123456789abcdef0</c>.</summary>
    [Input("vpcId", required: true)]
    public required Input<string> VpcId { get; init; }

    /// <summary>Ids of the public subnets, one per zone. Default: none, which leaves internal load balancers only.</summary>
    [Input("publicSubnetIds")]
    public InputList<string> PublicSubnetIds { get; init; } = new();

    /// <summary>Ids of the private subnets for nodes and control plane, one per zone. Allowed: at least two.</summary>
    [Input("privateSubnetIds", required: true)]
    public required InputList<string> PrivateSubnetIds { get; init; }
}
