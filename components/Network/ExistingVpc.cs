using System.Collections.Immutable;
using Lgtm.Components.Validation;
using Pulumi;

namespace Lgtm.Components.Network;

/// <summary>A VPC of another team: only its ids are used, nothing in it is changed.</summary>
internal static class ExistingVpc
{
    public static NetworkIds Of(string network, ExistingNetworkArgs existing)
    {
        var privateSubnetIds = existing.PrivateSubnetIds.Apply(ids => Checked(network, ids));
        return new(existing.VpcId.ToOutput(), existing.PublicSubnetIds.ToOutput(), privateSubnetIds, privateSubnetIds);
    }

    internal static ImmutableArray<string> Checked(string network, ImmutableArray<string> privateSubnetIds)
    {
        var given = privateSubnetIds.IsDefault ? [] : privateSubnetIds;

        new Problems($"ClusterNetwork '{network}'")
            .Unless(
                given.Distinct().Count() >= 2,
                "existing.privateSubnetIds",
                given,
                "at least two subnets in different zones",
                "name one private subnet for each zone: EKS needs two zones even when nodes use one")
            .ThrowIfAny();

        return given;
    }
}
