using Lgtm.Components.Network;

namespace Lgtm.Infra.Settings;

/// <summary>The <c>network</c> section of a stack file: a VPC of our own, or the ids of an existing one.</summary>
internal sealed record NetworkSettings : ISection
{
    [Setting(
        "address range of the VPC",
        "a private IPv4 range of /16 to /20, such as 10.0.0.0/16",
        Absent = "only with network.existing",
        About = "Let environments differ, so that they can be peered",
        Change = "only before the first `pulumi up`: another range means another VPC, and with it everything in it")]
    public string? CidrBlock { get; init; }

    [Setting(
        "availability zones that the network spans; a cluster needs at least 2, three copies of the data need 3",
        "2 or 3",
        Absent = "only with network.existing",
        Change = "only before the first `pulumi up`: EKS cannot change the zones of a control plane")]
    public int? ZoneCount { get; init; }

    [Setting(
        "NAT gateways for outgoing traffic: one is cheaper, one per zone survives the loss of a zone",
        "single or perZone",
        Absent = "only with network.existing",
        Change = "to perZone when an outage of one zone must not stop the others")]
    public NatGateways? NatGateways { get; init; }

    [Setting(
        "records which addresses talk to which",
        "a group with retentionDays",
        Absent = "no flow logs",
        Change = "when an audit asks for them, or to find out who talks to whom")]
    public FlowLogSettings? FlowLogs { get; init; }

    [Setting(
        "an existing VPC to build in, instead of a new one",
        "a group with vpcId, publicSubnetIds and privateSubnetIds",
        Absent = "a new VPC",
        Change = "only before the first `pulumi up`, when the network belongs to another team")]
    public ExistingNetworkSettings? Existing { get; init; }

    /// <summary>Zones that nodes can use, in a new network or an existing one.</summary>
    /// <remarks>None while they cannot be read: the list of an unreadable group is not there, whatever its type says.</remarks>
    public int Zones => Existing is null ? ZoneCount ?? 0 : Existing.PrivateSubnetIds?.Count ?? 0;

    public IEnumerable<Rule> Rules()
    {
        return
        [
            Rule.Of("cidrBlock", () => CidrBlock, block => CidrFault.OfVpcBlock(block) is null, string.Empty) with { FixOfFault = () => CidrFault.OfVpcBlock(CidrBlock!)! },
            Rule.Of("cidrBlock", () => CidrBlock, block => !Cidr.IsVpcBlock(block) || !Cidr.Overlap(block, Cidr.ServiceBlock), "choose a range outside it")
                with { Expected = $"a range apart from {Cidr.ServiceBlock}, which Kubernetes services use" },
            Rule.Of("zoneCount", () => ZoneCount, zones => zones is 2 or 3, "use 3, or 2 for an environment that can stand still"),
            .. OfOurOwn("cidrBlock", () => CidrBlock),
            .. OfOurOwn("zoneCount", () => ZoneCount),
            .. OfOurOwn("natGateways", () => NatGateways),
            new("flowLogs", () => FlowLogs is null || Existing is null, () => "a group of keys", "remove it: the owner of the network decides")
            {
                Expected = "nothing beside network.existing",
                Others = ["existing"],
            },
        ];
    }

    // An existing network brings these along, a new one needs them.
    private IEnumerable<Rule> OfOurOwn(string key, Func<object?> value)
    {
        return
        [
            new(key, () => Existing is not null || value() is not null, value, "add it, or name an existing network") { Others = ["existing"] },
            new(key, () => Existing is null || value() is null, value, "remove one of the two")
            {
                Expected = "nothing beside network.existing",
                Others = ["existing"],
            },
        ];
    }
}
