using System.Collections.Immutable;
using System.Globalization;
using Lgtm.Components.Resources;
using Lgtm.Components.Validation;
using Pulumi;
using Pulumi.Aws.Ec2;

namespace Lgtm.Components.Network;

/// <summary>Subnets for nodes, pods, the control plane's interfaces and internal load balancers.</summary>
internal static class PrivateSubnets
{
    public static IReadOnlyList<RoutedSubnet> Create(
        ChildScope scope, Vpc vpc, IReadOnlyList<CidrBlock> blocks, Output<ImmutableArray<string>> zones, IReadOnlyList<NatGateway> gateways)
    {
        return [.. blocks.Select((block, zone) => CreateOne(scope, vpc, block, zones.GetAt(zone), zone + 1, gateways[Math.Min(zone, gateways.Count - 1)]))];
    }

    private static RoutedSubnet CreateOne(ChildScope scope, Vpc vpc, CidrBlock block, Output<string> zone, int number, NatGateway gateway)
    {
        var name = scope.Named($"private-{number.ToString(CultureInfo.InvariantCulture)}");
        var subnet = new Subnet(
            name,
            new SubnetArgs
            {
                VpcId = vpc.Id,
                CidrBlock = block.ToString(),
                AvailabilityZone = zone,
                MapPublicIpOnLaunch = false,
                // How load-balancer controllers find the subnets of an internal load balancer.
                Tags = { ["Name"] = name, ["kubernetes.io/role/internal-elb"] = "1" },
            },
            scope.Options());

        // A table per zone also with one NAT gateway, so that a later change to one per zone moves routes and nothing else.
        var table = new RouteTable(name, new RouteTableArgs { VpcId = vpc.Id, Tags = { ["Name"] = name } }, scope.Options());

        var route = new Route(
            $"{name}-internet",
            new RouteArgs { RouteTableId = table.Id, DestinationCidrBlock = "0.0.0.0/0", NatGatewayId = gateway.Id },
            scope.Options());

        var association = new RouteTableAssociation(
            name,
            new RouteTableAssociationArgs { SubnetId = subnet.Id, RouteTableId = table.Id },
            scope.Options());

        return new(subnet, table, route, association);
    }
}
