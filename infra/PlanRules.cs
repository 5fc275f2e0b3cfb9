using Lgtm.Components;
using Lgtm.Infra.Settings;

namespace Lgtm.Infra;

/// <summary>Rules on settings that follow from what the capacity plan needs.</summary>
internal static class PlanRules
{
    private const int ZonesForThreeCopies = 3;

    public static IEnumerable<Rule> For(StackSettings settings)
    {
        CapacityPlan Plan()
        {
            return Wiring.Capacity(settings);
        }

        return
        [
            new("network.zoneCount", () => Unplannable(settings) || settings.Network.Existing is not null || HasZones(settings), () => settings.Network.ZoneCount, "raise it, or use profile dev, which keeps one copy")
            {
                Expected = "3 with this capacity.profile, which keeps three copies in three zones",
                Others = ["network.existing", "capacity.profile"],
            },
            new("network.existing.privateSubnetIds", () => Unplannable(settings) || settings.Network.Existing is null || HasZones(settings), () => settings.Network.Existing!.PrivateSubnetIds, "name a subnet in each of three zones, or use profile dev")
            {
                Expected = "3 subnets with this capacity.profile, which keeps three copies in three zones",
                Others = ["network.existing", "network.zoneCount", "capacity.profile"],
            },
            new("cluster.maxNodes", () => Unplannable(settings) || settings.Cluster.MaxNodes is not (>= 1 and var most) || NodeWiring.GrowingPools(Plan()).All(pool => pool.DesiredNodes <= most), () => settings.Cluster.MaxNodes, "raise it, or use a smaller profile")
            {
                Expected = "at least the nodes that capacity.profile starts with",
                Others = ["network", "capacity.profile"],
            },
            new("cluster.statelessCapacity", () => Unplannable(settings) || settings.Cluster.StatelessCapacity != StatelessCapacityChoice.Spot || Plan().NodePools.Any(pool => !pool.Stateful), () => settings.Cluster.StatelessCapacity, "write onDemand, or use a larger profile")
            {
                Expected = "onDemand with this capacity.profile, whose only node group holds data",
                Others = ["network", "capacity.profile"],
            },
        ];
    }

    // Too few zones are reported by the network section itself.
    private static bool Unplannable(StackSettings settings)
    {
        return settings.Network.Zones < 2;
    }

    private static bool HasZones(StackSettings settings)
    {
        return settings.Capacity.Profile == ProfileChoice.Dev || settings.Network.Zones >= ZonesForThreeCopies;
    }
}
