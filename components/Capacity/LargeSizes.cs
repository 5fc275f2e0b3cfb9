namespace Lgtm.Components;

/// <summary>Three copies in three zones for 2 TB of logs a day and 3 million series.</summary>
internal static class LargeSizes
{
    private const string Loki = "LokiStack sizes by gigabytes a day (OpenShift docs), with three ingesters for three copies";
    private const string Tempo = "TempoStack sizes by gigabytes a day (OpenShift docs), with three ingesters for three copies";
    private const string Mimir = "Mimir docs, planning capacity, with half as much memory again";
    private const string Pair = "two, so that a node can be drained";
    private const string Cache = "share of the working set kept in memory";

    public static IReadOnlyDictionary<string, WorkloadSize> Table { get; } = SizeTable.From(
        (Workload.LokiIngester, 6, 3000, 13_312, 150, Loki),
        (Workload.LokiDistributor, 4, 1000, 1024, 0, Loki),
        (Workload.LokiQuerier, 6, 3000, 5120, 0, Loki),
        (Workload.LokiQueryFrontend, 2, 1500, 2048, 0, Pair),
        (Workload.LokiQueryScheduler, 2, 500, 512, 0, Pair),
        (Workload.LokiIndexGateway, 3, 1000, 2048, 50, Loki),
        (Workload.LokiCompactor, 1, 2000, 8192, 100, "exactly one"),
        (Workload.LokiRuler, 2, 1000, 2048, 10, Pair),
        (Workload.LokiGateway, 3, 500, 256, 0, Loki),
        (Workload.LokiChunksCache, 3, 250, 3072, 0, Cache),
        (Workload.LokiResultsCache, 2, 100, 1536, 0, Cache),
        (Workload.TempoIngester, 3, 2000, 8192, 100, Tempo),
        (Workload.TempoDistributor, 3, 1000, 1024, 0, Tempo),
        (Workload.TempoQuerier, 3, 1000, 2048, 0, Tempo),
        (Workload.TempoQueryFrontend, 2, 250, 1024, 0, Pair),
        (Workload.TempoCompactor, 2, 500, 2048, 0, Tempo),
        (Workload.TempoMetricsGenerator, 2, 750, 3072, 50, Pair),
        (Workload.TempoMemcached, 2, 100, 1024, 0, Cache),
        (Workload.MimirIngester, 6, 5000, 17_408, 100, Mimir),
        (Workload.MimirStoreGateway, 6, 500, 2048, 50, Mimir),
        (Workload.MimirCompactor, 1, 1000, 4096, 100, Mimir),
        (Workload.MimirAlertmanager, 3, 100, 256, 1, "one for each copy"),
        (Workload.MimirDistributor, 6, 1500, 1536, 0, Mimir),
        (Workload.MimirQuerier, 4, 1000, 2048, 0, Mimir),
        (Workload.MimirQueryFrontend, 2, 500, 1024, 0, Pair),
        (Workload.MimirQueryScheduler, 2, 100, 256, 0, Pair),
        (Workload.MimirRuler, 2, 500, 2048, 0, Pair),
        (Workload.MimirGateway, 3, 500, 256, 0, Mimir),
        (Workload.MimirOverridesExporter, 1, 20, 64, 0, Mimir),
        (Workload.MimirChunksCache, 3, 250, 3072, 0, Cache),
        (Workload.MimirIndexCache, 3, 100, 1536, 0, Cache),
        (Workload.MimirMetadataCache, 2, 50, 384, 0, Cache),
        (Workload.MimirResultsCache, 2, 100, 1024, 0, Cache),
        (Workload.Grafana, 1, 1000, 2048, 20, "one instance with its database on a volume"),
        (Workload.GrafanaSidecar, 2, 25, 96, 0, "two containers beside Grafana"),
        (Workload.CollectorGateway, 4, 2000, 4096, 0, "1 core for 15,000 spans or 20,000 data points a second, and one to spare"));
}
