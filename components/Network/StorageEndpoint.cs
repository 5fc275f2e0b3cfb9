using Lgtm.Components.Resources;
using Pulumi;
using Pulumi.Aws.Ec2;

namespace Lgtm.Components.Network;

/// <summary>The way to S3 inside AWS's network. Telemetry goes to S3 in bulk: through a NAT gateway each gigabyte would be billed.</summary>
internal static class StorageEndpoint
{
    public static void Create(ChildScope scope, Vpc vpc, IReadOnlyList<RoutedSubnet> privateSubnets, Output<string> region)
    {
        _ = new VpcEndpoint(
            scope.Named("s3"),
            new VpcEndpointArgs
            {
                VpcId = vpc.Id,
                ServiceName = Output.Format($"com.amazonaws.{region}.s3"),
                VpcEndpointType = "Gateway",
                RouteTableIds = privateSubnets.Select(subnet => subnet.RouteTable.Id).ToArray(),
                Tags = { ["Name"] = scope.Named("s3") },
            },
            scope.Options());
    }
}
