using System.Globalization;
using Lgtm.Components.Resources;
using Pulumi.Aws.Ec2;

namespace Lgtm.Components.Network;

/// <summary>The NAT gateways.</summary>
internal static class Egress
{
    public static IReadOnlyList<NatGateway> Create(ChildScope scope, IReadOnlyList<RoutedSubnet> publicSubnets, NatGateways choice)
    {
        var count = choice == NatGateways.Single ? 1 : publicSubnets.Count;
        return [.. publicSubnets.Take(count).Select((subnet, zone) => CreateOne(scope, subnet, zone + 1))];
    }

    private static NatGateway CreateOne(ChildScope scope, RoutedSubnet subnet, int number)
    {
        var name = scope.Named($"nat-{number.ToString(CultureInfo.InvariantCulture)}");

        // An address can only be used once the VPC has its internet gateway, which the route stands for. On the way down, route and association must outlive the
        // gateway: nodes that are still draining need them.
        var address = new Eip(
            name,
            new EipArgs { Domain = "vpc", Tags = { ["Name"] = name } },
            scope.Options().After(subnet.DefaultRoute));

        return new NatGateway(
            name,
            new NatGatewayArgs { AllocationId = address.AllocationId, SubnetId = subnet.Subnet.Id, Tags = { ["Name"] = name } },
            scope.Options().After(subnet.Association));
    }
}
