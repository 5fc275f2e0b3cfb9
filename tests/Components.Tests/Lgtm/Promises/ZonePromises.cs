using Components.Tests.Documents;

namespace Components.Tests.Lgtm.Promises;

/// <summary>What keeps Mimir's copies in three different availability zones.</summary>
internal static class ZonePromises
{
    public const string Spread = "Mimir's ingesters and store gateways spread over the zones of the plan, as many in each";
    public const string Rolled = "somebody rolls the zones, one after the other";

    private const string AvailabilityZone = "topology.kubernetes.io/zone";

    public static IEnumerable<Promise> List { get; } =
    [
        new(Spread, values => new[] { "ingester", "store_gateway" }.Where(component => !IsSpread(values, values.Mimir.Below(component)))),
        new(Rolled, values => values.Plan.ZoneAware == (values.Mimir.Flag("rollout_operator", "enabled") == true) ? [] : ["mimir.rollout_operator"]),
    ];

    private static bool IsSpread(PlannedValues values, Document component)
    {
        var enabled = component.Flag("zoneAwareReplication", "enabled") == true;
        if (!values.Plan.ZoneAware)
        {
            return !enabled;
        }

        var zones = component.Items("zoneAwareReplication", "zones");
        return enabled
            && component.Text("zoneAwareReplication", "topologyKey") == AvailabilityZone
            && zones.Select(zone => zone.Text("name")).Distinct(StringComparer.Ordinal).Count() == values.Plan.Zones
            && zones.Count == values.Plan.Zones
            && component.Number("replicas") % zones.Count == 0
            && zones.All(StaysTogether);
    }

    // Two logical zones in one availability zone would be one zone; pods of one zone in several would leave none for the others.
    private static bool StaysTogether(Document zone)
    {
        return zone.Items("extraAffinity", "podAffinity", "requiredDuringSchedulingIgnoredDuringExecution")
            .Any(rule => rule.Text("topologyKey") == AvailabilityZone && rule.Text("labelSelector", "matchLabels", "zone") == zone.Text("name"));
    }
}
