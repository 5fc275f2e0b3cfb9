using Lgtm.Components.Validation;

namespace Lgtm.Components.Network;

/// <summary>
/// How the addresses of a VPC are shared out. Pods take addresses from the private subnets, so these get a quarter of the VPC each (an eighth with four zones);
/// the last quarter holds the public subnets and stays free beyond them. For 10.0.0.0/16: 10.0.0.0/18, 10.0.64.0/18, 10.0.128.0/18; 10.0.192.0/24 and on.
/// </summary>
internal sealed record SubnetLayout(IReadOnlyList<CidrBlock> Private, IReadOnlyList<CidrBlock> Public)
{
    // Room for a NAT gateway and the load balancers of a zone, each of which wants eight free addresses.
    private const int SmallestPublicPrefix = 26;

    public static SubnetLayout For(CidrBlock vpc, int zoneCount)
    {
        var privatePrefix = vpc.PrefixLength + (zoneCount > 3 ? 3 : 2);
        var publicPrefix = Math.Min(vpc.PrefixLength + 8, SmallestPublicPrefix);
        var lastQuarter = vpc.Part(vpc.PrefixLength + 2, 3);
        var zones = Enumerable.Range(0, zoneCount);

        return new([.. zones.Select(zone => vpc.Part(privatePrefix, zone))], [.. zones.Select(zone => lastQuarter.Part(publicPrefix, zone))]);
    }
}
