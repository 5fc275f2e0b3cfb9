using Pulumi;
using Pulumi.Aws.Ec2;
using Pulumi.Utilities;

namespace Lgtm.Components.Network;

/// <summary>A subnet with its way out.</summary>
internal sealed record RoutedSubnet(Subnet Subnet, RouteTable RouteTable, Route DefaultRoute, RouteTableAssociation Association)
{
    /// <summary>The id for those who need the way out to be there, such as a node that fetches its first image.</summary>
    public Output<string> IdOnceRouted => OutputUtilities.WithDependency(OutputUtilities.WithDependency(Subnet.Id, DefaultRoute), Association);
}
