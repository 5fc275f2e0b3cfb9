using System.Collections.Immutable;
using System.Globalization;
using Lgtm.Components.Resources;
using Lgtm.Components.Validation;
using Pulumi;
using Pulumi.Aws.Ec2;

namespace Lgtm.Components.Network;

/// <summary>Subnets for NAT gateways and internet-facing load balancers. Nothing in them gets a public address by itself.</summary>
internal static class PublicSubnets
{
    public static IReadOnlyList<RoutedSubnet> Create(ChildScope scope, Vpc vpc, IReadOnlyList<CidrBlock> blocks, Output<ImmutableArray<string>> zones)
    {
        var internet = new InternetGateway(
            scope.Named("internet"),
            new InternetGatewayArgs { VpcId = vpc.Id, Tags = { ["Name"] = scope.Named("internet") } },
            scope.Options());

        var table = new RouteTable(
            scope.Named("public"),
            new RouteTableArgs { VpcId = vpc.Id, Tags = { ["Name"] = scope.Named("public") } },
            scope.Options());

        var route = new Route(
            scope.Named("public-internet"),
            new RouteArgs { RouteTableId = table.Id, DestinationCidrBlock = "0.0.0.0/0", GatewayId = internet.Id },
            scope.Options());

        return [.. blocks.Select((block, zone) => CreateOne(scope, vpc, block, zones.GetAt(zone), Number(zone), table, route))];
    }

    private static RoutedSubnet CreateOne(
        ChildScope scope, Vpc vpc, CidrBlock block, Output<string> zone, string number, RouteTable table, Route route)
    {
        var name = scope.Named($"public-{number}");
        var subnet = new Subnet(
            name,
            new SubnetArgs
            {
                VpcId = vpc.Id,
                CidrBlock = block.ToString(),
                AvailabilityZone = zone,
                MapPublicIpOnLaunch = false,
                // How load-balancer controllers find the subnets of an internet-facing load balancer.
                Tags = { ["Name"] = name, ["kubernetes.io/role/elb"] = "1" },
            },
            scope.Options());

        var association = new RouteTableAssociation(
            name,
            new RouteTableAssociationArgs { SubnetId = subnet.Id, RouteTableId = table.Id },
            scope.Options());

        return new(subnet, table, route, association);
    }

    private static string Number(int zone)
    {
        return (zone + 1).ToString(CultureInfo.InvariantCulture);
    }
}
