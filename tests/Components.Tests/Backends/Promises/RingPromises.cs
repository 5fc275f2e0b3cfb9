using Components.Tests.Documents;

namespace Components.Tests.Lgtm.Promises;

/// <summary>What keeps Loki and Tempo writing without a zone.</summary>
internal static class RingPromises
{
    public const string Zoned = "rings of Loki and Tempo with more ingesters than copies put each copy into another zone";
    public const string Told = "every ingester of Loki and Tempo states the zone that its pod runs in";

    private const string Flag = "-ingester.availability-zone=";

    public static IEnumerable<Promise> List { get; } =
    [
        new(Zoned, values => Rings(values).Where(ring => !KeepsCopiesApart(values, ring.Ingester, ring.Config)).Select(ring => ring.Name)),
        new(Told, values => Rings(values).Where(ring => values.Plan.ZoneAware && !StatesItsZone(ring.Ingester)).Select(ring => ring.Name)),
    ];

    private static (string Name, Document Ingester, Document Config)[] Rings(PlannedValues values)
    {
        return
        [
            ("loki.ingester", values.Loki.Below("ingester"), values.LokiConfig),
            ("tempo.ingester", values.Tempo.Below("ingester"), values.Tempo.Below("tempo", "structuredConfig")),
        ];
    }

    // One ingester for each copy is one in each zone. With zones that have unequal numbers some ingesters would take more than others.
    private static bool KeepsCopiesApart(PlannedValues values, Document ingester, Document config)
    {
        var replicas = ingester.Number("replicas");
        var needed = values.Plan.ZoneAware && replicas > values.Plan.ReplicationFactor;
        return (config.Flag("ingester", "lifecycler", "ring", "zone_awareness_enabled") == true) == needed && (!needed || replicas % values.Plan.Zones == 0);
    }

    // The last flag wins, and the maintained chart of Loki states a zone before those that are asked for.
    private static bool StatesItsZone(Document ingester)
    {
        var stated = ingester.Texts("extraArgs").LastOrDefault(argument => argument.StartsWith(Flag));
        return ingester.Items("extraEnv").Any(variable =>
            stated == $"{Flag}$({variable.Text("name")})"
            && variable.Text("valueFrom", "fieldRef", "fieldPath") == "metadata.labels['topology.kubernetes.io/zone']");
    }
}
