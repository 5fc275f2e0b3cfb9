using Components.Tests.Documents;

namespace Components.Tests.Lgtm.Promises;

/// <summary>What keeps recent data when a pod or a node goes.</summary>
internal static class CopyPromises
{
    public const string LoseOne = "whatever keeps copies can lose one pod";
    public const string Everywhere = "the copies are the plan's in every place they are written";
    public const string Evictable = "disruption budgets allow one eviction at a time";
    public const string Apart = "no node holds two copies of Tempo's recent data";

    public static IEnumerable<Promise> List { get; } =
    [
        new(LoseOne, Quorum),
        new(Everywhere, Factors),
        new(Evictable, Budgets),
        new(Apart, Nodes),
    ];

    private static (string Name, int Replicas, int Copies)[] KeepingCopies(PlannedValues values)
    {
        return
        [
            ("loki.ingester", values.Loki.Number("ingester", "replicas"), values.LokiConfig.Number("common", "replication_factor")),
            ("tempo.ingester", values.Tempo.Number("ingester", "replicas"), values.Tempo.Number("ingester", "config", "replication_factor")),
            ("mimir.ingester", values.Mimir.Number("ingester", "replicas"), values.MimirConfig.Number("ingester", "ring", "replication_factor")),
            ("mimir.store_gateway", values.Mimir.Number("store_gateway", "replicas"), values.MimirConfig.Number("store_gateway", "sharding_ring", "replication_factor")),
            ("mimir.alertmanager", values.Mimir.Number("alertmanager", "replicas"), values.MimirConfig.Number("alertmanager", "sharding_ring", "replication_factor")),
        ];
    }

    // A write is taken when more than half of its copies are. With as many pods as copies one may be missing, with fewer none.
    private static IEnumerable<string> Quorum(PlannedValues values)
    {
        return from keeper in KeepingCopies(values)
               where keeper.Replicas < Math.Max(1, keeper.Copies) || (keeper.Copies > 1 && keeper.Copies - 1 < (keeper.Copies / 2) + 1)
               select $"{keeper.Name}: {keeper.Replicas} pods for {keeper.Copies} copies";
    }

    private static IEnumerable<string> Factors(PlannedValues values)
    {
        var expected = values.Plan.ReplicationFactor;
        var asked = KeepingCopies(values).Where(keeper => keeper.Copies != expected).Select(keeper => $"{keeper.Name}: {keeper.Copies}");
        var anywhere = from document in values.Documents
                       from level in document.Value.Levels()
                       where level.Path.EndsWith("/replication_factor") && level.Level.Number() != expected
                       select $"{document.Key}{level.Path}: {level.Level.Text()}";
        return asked.Concat(anywhere);
    }

    // Mimir's charts have a budget of one for each component by themselves; those of Loki and Tempo have none unless told.
    private static IEnumerable<string> Budgets(PlannedValues values)
    {
        return from running in Section.Running(values)
               let isMimir = running.Section.Backend == "mimir"
               let budget = isMimir || IsCacheOfTheMaintainedLoki(running.Section) ? running.Values.Text("podDisruptionBudget", "maxUnavailable") : running.Values.Text("maxUnavailable")
               where running.Values.Number("replicas") > 1 && budget != "1" && !(isMimir && budget is null)
               select $"{running.Section}: {budget ?? "none"}";
    }

    // Its chart has maxUnavailable beside the replicas of all others, and overrides it with nothing for these.
    private static bool IsCacheOfTheMaintainedLoki(Section section)
    {
        return section is { Backend: "loki", Name: "chunksCache" or "resultsCache" };
    }

    private static IEnumerable<string> Nodes(PlannedValues values)
    {
        var rules = values.Tempo.Text("ingester", "affinity");
        var affinity = rules is null ? null : Document.Parse(rules);
        var apart = affinity?.Items("podAntiAffinity", "requiredDuringSchedulingIgnoredDuringExecution") ?? [];
        var isApart = apart.Any(rule => rule.Text("topologyKey") == "kubernetes.io/hostname" && rule.Text("labelSelector", "matchLabels", "app.kubernetes.io/component") == "ingester");
        return values.Tempo.Number("ingester", "replicas") == 1 || isApart ? [] : ["tempo.ingester"];
    }
}
