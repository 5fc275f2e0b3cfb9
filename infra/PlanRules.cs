using Lgtm.Components;
using Lgtm.Infra.Settings;

namespace Lgtm.Infra;

/// <summary>Rules on settings that follow from what the capacity plan needs.</summary>
internal static class PlanRules
{
    private const int ZonesForThreeCopies = 3;

    public static IEnumerable<Rule> For(StackSettings settings)
    {
        return
        [
            new(
                "network.zoneCount",
                () => settings.Network.Existing is not null || HasZones(settings),
                () => settings.Network.ZoneCount,
                "raise it, or use profile dev, which keeps one copy")
            {
                Expected = "3 with this capacity.profile, which keeps three copies in three zones",
                Others = ["network.existing", "capacity.profile"],
            },
            new(
                "network.existing.privateSubnetIds",
                () => settings.Network.Existing is null || HasZones(settings),
                () => settings.Network.Existing!.PrivateSubnetIds,
                "name a subnet in each of three zones, or use profile dev")
            {
                Expected = "3 subnets with this capacity.profile, which keeps three copies in three zones",
                Others = ["network.zoneCount", "capacity.profile"],
            },
            new(
                "cluster.maxNodes",
                () => PoolsOf(settings) is not { } pools || HasRoom(settings.Cluster.MaxNodes, pools),
                () => settings.Cluster.MaxNodes,
                "raise it, or use a smaller profile")
            {
                Expected = "at least the nodes that capacity.profile starts with",
                Others = ["network", "capacity.profile"],
            },
            new(
                "cluster.statelessCapacity",
                () => PoolsOf(settings) is not { } pools || MayBeSpot(settings.Cluster.StatelessCapacity, pools),
                () => settings.Cluster.StatelessCapacity,
                "write onDemand, or use a larger profile")
            {
                Expected = "onDemand with this capacity.profile, whose only node group holds data",
                Others = ["network", "capacity.profile"],
            },
        ];
    }

    private static bool HasRoom(int? maxNodes, IReadOnlyList<NodePool> pools)
    {
        return maxNodes is not (>= 1 and var most) || NodeWiring.Growing(pools).All(pool => pool.DesiredNodes <= most);
    }

    private static bool MayBeSpot(StatelessCapacityChoice? choice, IReadOnlyList<NodePool> pools)
    {
        return choice != StatelessCapacityChoice.Spot || pools.Any(pool => !pool.Stateful);
    }

    private static bool HasZones(StackSettings settings)
    {
        return TooFewForAnyPlan(settings) || settings.Capacity.Profile == ProfileChoice.Dev || settings.Network.Zones >= ZonesForThreeCopies;
    }

    private static IReadOnlyList<NodePool>? PoolsOf(StackSettings settings)
    {
        return TooFewForAnyPlan(settings) ? null : Wiring.Capacity(settings).NodePools;
    }

    // The network section reports that by itself.
    private static bool TooFewForAnyPlan(StackSettings settings)
    {
        return settings.Network.Zones < 2;
    }
}
