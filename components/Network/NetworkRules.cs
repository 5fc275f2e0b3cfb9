using Lgtm.Components.Validation;
using Block = Lgtm.Components.Validation.CidrBlock;

namespace Lgtm.Components.Network;

internal static class NetworkRules
{
    // The range that EksCluster gives to Kubernetes Services.
    private static readonly Block Services = new(0xAC140000, 16);

    public static Problems Check(ClusterNetworkArgs args, Problems problems)
    {
        problems.CheckRoles(args.RolePath, args.PermissionsBoundaryArn);
        return args.Existing is null ? CheckNew(args, problems) : CheckExisting(args, problems);
    }

    private static Problems CheckNew(ClusterNetworkArgs args, Problems problems)
    {
        problems
            .Unless(
                Block.Parse(args.CidrBlock) is { PrefixLength: >= 16 and <= 20, IsPrivate: true },
                "cidrBlock",
                args.CidrBlock,
                "a private IPv4 range from /16 to /20 that starts at its first address",
                "write it like '10.0.0.0/16'")
            .Unless(
                Block.Parse(args.CidrBlock)?.Overlaps(Services) != true,
                "cidrBlock",
                args.CidrBlock,
                $"a range outside {Services}, which the cluster's Services use",
                "choose another range")
            .Unless(
                args.ZoneCount is >= 2 and <= 4,
                "zoneCount",
                args.ZoneCount,
                "2 to 4",
                "take 3 for production, 2 for less: EKS needs two zones even when nodes use one");

        return args.FlowLogs is null ? problems : problems.CheckLogRetention("flowLogs.retentionDays", args.FlowLogs.RetentionDays);
    }

    private static Problems CheckExisting(ClusterNetworkArgs args, Problems problems)
    {
        return problems
            .Unless(
                args.CidrBlock == ClusterNetworkArgs.DefaultCidrBlock,
                "cidrBlock",
                args.CidrBlock,
                "nothing, as existing names a VPC that has its range",
                "remove cidrBlock or existing")
            .Unless(
                args.NatGateways == NatGateways.PerZone,
                "natGateways",
                args.NatGateways,
                "nothing, as existing names a VPC that has its routes",
                "remove natGateways or existing")
            .Unless(
                args.FlowLogs is null,
                "flowLogs",
                args.FlowLogs?.RetentionDays,
                "nothing, as the owner of the existing VPC decides what it records",
                "remove flowLogs or existing");
    }
}
