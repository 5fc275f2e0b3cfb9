namespace Lgtm.Infra.Settings;

/// <summary>The <c>network.existing</c> group of a stack file.</summary>
internal sealed record ExistingNetworkSettings : ISection
{
    [Setting(
        "VPC to build in",
        "an id such as vpc-0123456789abcdef0",
        About = "DNS support and DNS host names must be on",
        Change = "only before the first `pulumi up`, together with all subnets",
        Pattern = Shapes.VpcIdPattern)]
    public required string VpcId { get; init; }

    [Setting(
        "public subnets, for internet-facing load balancers",
        "a list of subnet ids; it may be empty while nothing faces the internet",
        About = "Tag them kubernetes.io/role/elb: 1",
        Change = "before grafana.exposure becomes internetFacing",
        Pattern = Shapes.SubnetIdPattern)]
    public required IReadOnlyList<string> PublicSubnetIds { get; init; }

    [Setting(
        "private subnets for nodes, one per availability zone, each with a route to the internet and one to S3",
        "a list of 2 or 3 subnet ids",
        About = "Tag them kubernetes.io/role/internal-elb: 1. Each needs a route to the internet and one to S3 (a gateway endpoint)",
        Change = "never while the cluster exists: EKS cannot change the zones of a control plane",
        Pattern = Shapes.SubnetIdPattern)]
    public required IReadOnlyList<string> PrivateSubnetIds { get; init; }

    public IEnumerable<Rule> Rules()
    {
        return
        [
            Rule.Of("vpcId", () => VpcId, Shapes.VpcId().IsMatch, "copy it from the owner of the network"),
            Rule.OfEach("publicSubnetIds", () => PublicSubnetIds, Shapes.SubnetId().IsMatch, "write ids such as subnet-0123456789abcdef0"),
            Rule.OfEach("privateSubnetIds", () => PrivateSubnetIds, Shapes.SubnetId().IsMatch, "write ids such as subnet-0123456789abcdef0"),
            Rule.Of(
                "privateSubnetIds",
                () => PrivateSubnetIds,
                ids => ids.Count is 2 or 3,
                "name one private subnet per zone"),
            Rule.OfDistinct("publicSubnetIds", () => PublicSubnetIds, "each subnet once"),
            Rule.OfDistinct("privateSubnetIds", () => PrivateSubnetIds, "each subnet once, as every one stands for a zone"),
        ];
    }
}
