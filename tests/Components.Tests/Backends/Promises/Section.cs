using Components.Tests.Documents;
using Lgtm.Components.Capacity;
using Lgtm.Components.Charts;

namespace Components.Tests.Lgtm.Promises;

/// <summary>Where a chart is told about a workload.</summary>
/// <param name="Backend">The document.</param>
/// <param name="Name">The section in it.</param>
/// <param name="Workload">What the plan calls it.</param>
internal sealed record Section(string Backend, string Name, string Workload)
{
    private static readonly Section[] OfBoth =
    [
        new("loki", "distributor", "loki-distributor"), new("loki", "ingester", "loki-ingester"), new("loki", "querier", "loki-querier"),
        new("loki", "queryFrontend", "loki-query-frontend"), new("loki", "queryScheduler", "loki-query-scheduler"), new("loki", "indexGateway", "loki-index-gateway"),
        new("loki", "compactor", "loki-compactor"), new("loki", "ruler", "loki-ruler"), new("loki", "gateway", "loki-gateway"),
        new("tempo", "distributor", "tempo-distributor"), new("tempo", "ingester", "tempo-ingester"), new("tempo", "querier", "tempo-querier"),
        new("tempo", "queryFrontend", "tempo-query-frontend"), new("tempo", "compactor", "tempo-compactor"),
        new("tempo", "metricsGenerator", "tempo-metrics-generator"), new("tempo", "memcached", "tempo-memcached"),
        new("mimir", "distributor", "mimir-distributor"), new("mimir", "ingester", "mimir-ingester"), new("mimir", "store_gateway", "mimir-store-gateway"),
        new("mimir", "querier", "mimir-querier"), new("mimir", "query_frontend", "mimir-query-frontend"), new("mimir", "query_scheduler", "mimir-query-scheduler"),
        new("mimir", "compactor", "mimir-compactor"), new("mimir", "ruler", "mimir-ruler"), new("mimir", "alertmanager", "mimir-alertmanager"),
        new("mimir", "gateway", "mimir-gateway"), new("mimir", "overrides_exporter", "mimir-overrides-exporter"), new("mimir", "rollout_operator", "mimir-rollout-operator"),
        new("mimir", "chunks-cache", "mimir-chunks-cache"), new("mimir", "index-cache", "mimir-index-cache"), new("mimir", "metadata-cache", "mimir-metadata-cache"),
        new("mimir", "results-cache", "mimir-results-cache"),
    ];

    private static readonly Section[] OfTheUmbrella = [new("loki", "memcachedChunks", "loki-chunks-cache"), new("loki", "memcachedFrontend", "loki-results-cache")];

    private static readonly Section[] OfTheMaintained =
        [new("loki", "chunksCache", "loki-chunks-cache"), new("loki", "resultsCache", "loki-results-cache"), new("loki", "patternIngester", "loki-pattern-ingester")];

    /// <summary>Whatever a chart of the set can run as pods of its own.</summary>
    public static IEnumerable<Section> Of(ChartSet charts)
    {
        return OfBoth.Concat(charts == ChartSet.Maintained ? OfTheMaintained : OfTheUmbrella);
    }

    /// <summary>The sections of what is running, with the size that the plan gives it.</summary>
    public static IEnumerable<(Section Section, Document Values, WorkloadSize Planned)> Running(PlannedValues values)
    {
        return from section in Of(values.Charts)
               where section.Runs(values) && values.Plan.Workloads.ContainsKey(section.Workload)
               select (section, values.Documents[section.Backend].Below(section.Name), values.Plan.Workloads[section.Workload]);
    }

    public bool Runs(PlannedValues values)
    {
        return values.Documents[Backend].At(Name, "replicas") is not null && values.Documents[Backend].Flag(Name, "enabled") != false;
    }

    public override string ToString()
    {
        return $"{Backend}.{Name}";
    }
}
