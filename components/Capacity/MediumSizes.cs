namespace Lgtm.Components;

/// <summary>Three copies in three zones for 500 GB of logs a day and 1 million series.</summary>
internal static class MediumSizes
{
    private const string Loki = "LokiStack sizes by gigabytes a day (OpenShift docs), with three ingesters for three copies";
    private const string Tempo = "TempoStack sizes by gigabytes a day (OpenShift docs), with three ingesters for three copies";
    private const string Mimir = "Mimir docs, planning capacity, with half as much memory again";
    private const string Pair = "two, so that a node can be drained";
    private const string Cache = "share of the working set kept in memory";

    public static IReadOnlyDictionary<string, WorkloadSize> Table { get; } = SizeTable.From(
        (Workload.LokiIngester, 3, 2500, 13_312, 150, Loki),
        (Workload.LokiDistributor, 2, 2000, 2048, 0, Loki),
        (Workload.LokiQuerier, 4, 2000, 2048, 0, Loki),
        (Workload.LokiQueryFrontend, 2, 1000, 1024, 0, Pair),
        (Workload.LokiQueryScheduler, 2, 500, 512, 0, Pair),
        (Workload.LokiIndexGateway, 2, 1000, 1024, 50, Pair),
        (Workload.LokiCompactor, 1, 2000, 4096, 100, "exactly one"),
        (Workload.LokiRuler, 2, 1000, 1024, 10, Pair),
        (Workload.LokiGateway, 2, 500, 256, 0, Pair),
        (Workload.LokiChunksCache, 2, 200, 2560, 0, Cache),
        (Workload.LokiResultsCache, 2, 100, 1280, 0, Cache),
        (Workload.TempoIngester, 3, 800, 5120, 100, Tempo),
        (Workload.TempoDistributor, 3, 500, 1024, 0, Tempo),
        (Workload.TempoQuerier, 2, 500, 2048, 0, Tempo),
        (Workload.TempoQueryFrontend, 2, 250, 512, 0, Pair),
        (Workload.TempoCompactor, 2, 250, 1024, 0, Tempo),
        (Workload.TempoMetricsGenerator, 2, 500, 1536, 50, Pair),
        (Workload.TempoMemcached, 2, 100, 1024, 0, Cache),
        (Workload.MimirIngester, 3, 3300, 12_288, 100, Mimir),
        (Workload.MimirStoreGateway, 3, 1000, 1024, 50, "one for each copy"),
        (Workload.MimirCompactor, 1, 1000, 2048, 100, Mimir),
        (Workload.MimirAlertmanager, 3, 100, 256, 1, "one for each copy"),
        (Workload.MimirDistributor, 3, 1500, 1536, 0, Mimir),
        (Workload.MimirQuerier, 3, 1000, 1024, 0, Mimir),
        (Workload.MimirQueryFrontend, 2, 500, 1024, 0, Pair),
        (Workload.MimirQueryScheduler, 2, 100, 128, 0, Pair),
        (Workload.MimirRuler, 2, 500, 1024, 0, Pair),
        (Workload.MimirGateway, 2, 500, 256, 0, Pair),
        (Workload.MimirOverridesExporter, 1, 20, 64, 0, Mimir),
        (Workload.MimirChunksCache, 2, 250, 1280, 0, Cache),
        (Workload.MimirIndexCache, 2, 100, 640, 0, Cache),
        (Workload.MimirMetadataCache, 2, 50, 160, 0, Cache),
        (Workload.MimirResultsCache, 2, 100, 320, 0, Cache),
        (Workload.Grafana, 1, 500, 1024, 20, "one instance with its database on a volume"),
        (Workload.GrafanaSidecar, 2, 25, 96, 0, "two containers beside Grafana"),
        (Workload.CollectorGateway, 3, 1000, 2048, 0, "1 core for 15,000 spans or 20,000 data points a second, and one to spare"));
}
