using Components.Tests.Documents;

namespace Components.Tests.Lgtm.Promises;

/// <summary>What keeps copies in different availability zones.</summary>
internal static class ZonePromises
{
    public const string Spread = "Mimir's ingesters and store gateways spread over the zones of the plan, as many in each";
    public const string Rolled = "somebody rolls the zones, one after the other";

    public const string Ingesters = "the ingesters of Loki and Tempo spread over the zones, and wait rather than share one unevenly";

    public const string Anywhere = "whatever is no ingester runs anywhere rather than wait for a zone";

    private const string AvailabilityZone = "topology.kubernetes.io/zone";

    public static IEnumerable<Promise> List { get; } =
    [
        new(Spread, values => new[] { "ingester", "store_gateway" }.Where(component => !IsSpread(values, values.Mimir.Below(component)))),
        new(Ingesters, values => new[] { "loki", "tempo" }.Where(backend => !IsEven(values, values.Documents[backend].Below("ingester")))),
        new(Anywhere, Waiting),
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
            && zones.Select(zone => zone.Text("name")).Distinct().Count() == values.Plan.Zones
            && zones.Count == values.Plan.Zones
            && component.Number("replicas") % zones.Count == 0
            && zones.All(StaysTogether);
    }

    private static bool IsEven(PlannedValues values, Document ingester)
    {
        return values.Plan.Zones == 1 || Constraints(ingester).Any(rule =>
            rule.Text("topologyKey") == AvailabilityZone
            && rule.Text("whenUnsatisfiable") == "DoNotSchedule"
            && rule.Number("maxSkew") == 1
            && rule.Text("labelSelector", "matchLabels", "app.kubernetes.io/component") == "ingester");
    }

    // Whose volume is in a zone with too many others waits for ever: worth it only where copies would share a zone otherwise.
    private static IEnumerable<string> Waiting(PlannedValues values)
    {
        return from running in Section.Running(values)
               where running.Section.Name != "ingester"
                   && Constraints(running.Values).Any(rule => rule.Text("topologyKey") == AvailabilityZone && rule.Text("whenUnsatisfiable") == "DoNotSchedule")
               select running.Section.ToString();
    }

    // The common charts take a text, the maintained chart of Loki a list.
    private static IReadOnlyList<Document> Constraints(Document pod)
    {
        const string Key = "topologySpreadConstraints";
        return pod.Items(Key) is { Count: > 0 } list ? list : pod.Text(Key) is { } text ? Document.Parse(text).Items() : [];
    }

    // Two logical zones in one availability zone would be one zone; pods of one zone in several would leave none for the others.
    private static bool StaysTogether(Document zone)
    {
        return zone.Items("extraAffinity", "podAffinity", "requiredDuringSchedulingIgnoredDuringExecution")
            .Any(rule => rule.Text("topologyKey") == AvailabilityZone && rule.Text("labelSelector", "matchLabels", "zone") == zone.Text("name"));
    }
}
