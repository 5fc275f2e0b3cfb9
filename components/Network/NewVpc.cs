using Lgtm.Components.Resources;
using Lgtm.Components.Validation;
using Pulumi;
using Pulumi.Aws.Ec2;

namespace Lgtm.Components.Network;

/// <summary>A VPC of our own with everything in it.</summary>
internal static class NewVpc
{
    public static NetworkIds Create(ChildScope scope, ClusterNetworkArgs args)
    {
        var location = new AwsLocation(scope);
        var layout = SubnetLayout.For(CidrBlock.Parse(args.CidrBlock)!, args.ZoneCount);
        var zones = AvailabilityZones.For(scope, args.ZoneCount);

        var vpc = new Vpc(
            scope.Named("vpc"),
            // Nodes find the control plane's private endpoint by DNS.
            new VpcArgs { CidrBlock = args.CidrBlock, EnableDnsSupport = true, EnableDnsHostnames = true, Tags = { ["Name"] = scope.Name } },
            scope.Options());

        // Takes over the group that AWS creates in every VPC and removes its rules: whatever lands in it by mistake reaches nothing.
        _ = new DefaultSecurityGroup(
            scope.Named("default"),
            new DefaultSecurityGroupArgs { VpcId = vpc.Id, Tags = { ["Name"] = scope.Named("closed-default") } },
            scope.Options());

        var publicSubnets = PublicSubnets.Create(scope, vpc, layout.Public, zones);
        var gateways = Egress.Create(scope, publicSubnets, args.NatGateways);
        var privateSubnets = PrivateSubnets.Create(scope, vpc, layout.Private, zones, gateways);

        StorageEndpoint.Create(scope, vpc, privateSubnets, location.Region);
        if (args.FlowLogs is not null)
        {
            FlowLogs.Create(scope, vpc, args.FlowLogs, args, location);
        }

        return new(
            vpc.Id,
            Output.All(publicSubnets.Select(subnet => subnet.Subnet.Id)),
            Output.All(privateSubnets.Select(subnet => subnet.Subnet.Id)),
            Output.All(privateSubnets.Select(subnet => subnet.IdOnceRouted)));
    }
}
