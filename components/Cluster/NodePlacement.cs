using System.Collections.Immutable;
using System.Globalization;
using Lgtm.Components.Validation;
using Pulumi;

namespace Lgtm.Components.Cluster;

/// <summary>One EKS node group that a declared group becomes, and its subnets.</summary>
internal sealed record NodePlacement(string Name, InputList<string> SubnetIds)
{
    public static IEnumerable<NodePlacement> Of(NodeGroupArgs group, string cluster, int zoneCount, InputList<string> nodeSubnetIds)
    {
        var subnets = nodeSubnetIds.Apply(ids => OnePerZone(cluster, ids, zoneCount));

        return group.Placement switch
        {
            ZonePlacement.AcrossZones => [new(group.Name, subnets)],
            ZonePlacement.SingleZone => [new(group.Name, subnets.GetAt(0))],
            ZonePlacement.OneGroupPerZone => Enumerable.Range(0, zoneCount).Select(zone => new NodePlacement(NameIn(group, zone), subnets.GetAt(zone))),
            _ => throw new ArgumentOutOfRangeException(nameof(group), group.Placement, message: null),
        };
    }

    internal static ImmutableArray<string> OnePerZone(string cluster, ImmutableArray<string> subnetIds, int zoneCount)
    {
        var given = subnetIds.IsDefault ? [] : subnetIds;

        new Problems($"EksCluster '{cluster}'")
            .Unless(
                given.Length == zoneCount,
                "nodeSubnetIds",
                given,
                $"one subnet for each of the {zoneCount} zones",
                "set zoneCount to the number of zones, and name one subnet for each")
            .ThrowIfAny();

        return given;
    }

    private static string NameIn(NodeGroupArgs group, int zone)
    {
        return $"{group.Name}-{(zone + 1).ToString(CultureInfo.InvariantCulture)}";
    }
}
