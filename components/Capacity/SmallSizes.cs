namespace Lgtm.Components;

/// <summary>Three copies for 50 GB of logs a day and 300,000 series.</summary>
internal static class SmallSizes
{
    private const string Loki = "LokiStack sizes by gigabytes a day (OpenShift docs), with three ingesters for three copies";
    private const string Tempo = "TempoStack sizes by gigabytes a day (OpenShift docs), with three ingesters for three copies";
    private const string Mimir = "Mimir docs, planning capacity, with half as much memory again";
    private const string Pair = "two, so that a node can be drained";
    private const string Cache = "share of the working set kept in memory";

    public static IReadOnlyDictionary<string, WorkloadSize> Table { get; } = SizeTable.From(
        (Workload.LokiIngester, 3, 500, 2048, 150, Loki),
        (Workload.LokiDistributor, 2, 500, 512, 0, Loki),
        (Workload.LokiQuerier, 2, 750, 1536, 0, Loki),
        (Workload.LokiQueryFrontend, 2, 200, 512, 0, Pair),
        (Workload.LokiQueryScheduler, 2, 100, 128, 0, Pair),
        (Workload.LokiIndexGateway, 2, 250, 512, 50, Pair),
        (Workload.LokiCompactor, 1, 250, 1024, 100, "exactly one"),
        (Workload.LokiRuler, 2, 100, 256, 10, Pair),
        (Workload.LokiGateway, 2, 100, 64, 0, Pair),
        (Workload.LokiChunksCache, 2, 100, 1024, 0, Cache),
        (Workload.LokiResultsCache, 2, 50, 512, 0, Cache),
        (Workload.TempoIngester, 3, 500, 2048, 100, Tempo),
        (Workload.TempoDistributor, 2, 500, 512, 0, Tempo),
        (Workload.TempoQuerier, 2, 250, 768, 0, Tempo),
        (Workload.TempoQueryFrontend, 2, 100, 256, 0, Pair),
        (Workload.TempoCompactor, 1, 250, 1024, 0, Tempo),
        (Workload.TempoMetricsGenerator, 2, 250, 768, 50, Pair),
        (Workload.TempoMemcached, 2, 50, 256, 0, Cache),
        (Workload.MimirIngester, 3, 1000, 3584, 100, Mimir),
        (Workload.MimirStoreGateway, 3, 250, 512, 50, "one for each copy"),
        (Workload.MimirCompactor, 1, 500, 1536, 100, Mimir),
        (Workload.MimirAlertmanager, 3, 50, 128, 1, "one for each copy"),
        (Workload.MimirDistributor, 2, 1000, 1024, 0, Mimir),
        (Workload.MimirQuerier, 2, 500, 1024, 0, Mimir),
        (Workload.MimirQueryFrontend, 2, 250, 512, 0, Pair),
        (Workload.MimirQueryScheduler, 2, 100, 128, 0, Pair),
        (Workload.MimirRuler, 2, 250, 512, 0, Pair),
        (Workload.MimirGateway, 2, 100, 64, 0, Pair),
        (Workload.MimirOverridesExporter, 1, 20, 64, 0, Mimir),
        (Workload.MimirChunksCache, 2, 100, 768, 0, Cache),
        (Workload.MimirIndexCache, 2, 50, 256, 0, Cache),
        (Workload.MimirMetadataCache, 2, 50, 128, 0, Cache),
        (Workload.MimirResultsCache, 2, 50, 256, 0, Cache),
        (Workload.Grafana, 1, 200, 512, 20, "one instance with its database on a volume"),
        (Workload.GrafanaSidecar, 2, 25, 96, 0, "two containers beside Grafana"),
        (Workload.CollectorGateway, 2, 500, 1024, 0, "1 core for 15,000 spans or 20,000 data points a second, and one to spare"));
}
