namespace Lgtm.Components.Capacity;

/// <summary>Names of the parts that can be sized; the keys of a capacity plan and of <c>sizes</c>.</summary>
public static class Workload
{
    /// <summary>Loki: takes log lines in.</summary>
    public const string LokiDistributor = "loki-distributor";

    /// <summary>Loki: holds recent logs and writes chunks.</summary>
    public const string LokiIngester = "loki-ingester";

    /// <summary>Loki: reads logs.</summary>
    public const string LokiQuerier = "loki-querier";

    /// <summary>Loki: splits and caches queries.</summary>
    public const string LokiQueryFrontend = "loki-query-frontend";

    /// <summary>Loki: queues queries. Absent: queriers ask the query frontend themselves.</summary>
    public const string LokiQueryScheduler = "loki-query-scheduler";

    /// <summary>Loki: serves the index to queriers. Absent: each querier downloads the index.</summary>
    public const string LokiIndexGateway = "loki-index-gateway";

    /// <summary>Loki: compacts the index and applies retention; exactly one.</summary>
    public const string LokiCompactor = "loki-compactor";

    /// <summary>Loki: finds patterns in log lines. Absent: none; only the maintained charts have it.</summary>
    public const string LokiPatternIngester = "loki-pattern-ingester";

    /// <summary>Loki: evaluates rules.</summary>
    public const string LokiRuler = "loki-ruler";

    /// <summary>Loki: the one address in front of it.</summary>
    public const string LokiGateway = "loki-gateway";

    /// <summary>Loki: cache of chunks. Absent: none.</summary>
    public const string LokiChunksCache = "loki-chunks-cache";

    /// <summary>Loki: cache of query results. Absent: the query frontend keeps a small one in memory.</summary>
    public const string LokiResultsCache = "loki-results-cache";

    /// <summary>Tempo: takes spans in.</summary>
    public const string TempoDistributor = "tempo-distributor";

    /// <summary>Tempo: holds recent spans and writes blocks.</summary>
    public const string TempoIngester = "tempo-ingester";

    /// <summary>Tempo: reads traces.</summary>
    public const string TempoQuerier = "tempo-querier";

    /// <summary>Tempo: splits queries.</summary>
    public const string TempoQueryFrontend = "tempo-query-frontend";

    /// <summary>Tempo: compacts blocks and applies retention.</summary>
    public const string TempoCompactor = "tempo-compactor";

    /// <summary>Tempo: turns spans into metrics and service graphs.</summary>
    public const string TempoMetricsGenerator = "tempo-metrics-generator";

    /// <summary>Tempo: cache of bloom filters and footers. Absent: none.</summary>
    public const string TempoMemcached = "tempo-memcached";

    /// <summary>Mimir: takes samples in.</summary>
    public const string MimirDistributor = "mimir-distributor";

    /// <summary>Mimir: holds recent series and writes blocks.</summary>
    public const string MimirIngester = "mimir-ingester";

    /// <summary>Mimir: serves blocks from the bucket.</summary>
    public const string MimirStoreGateway = "mimir-store-gateway";

    /// <summary>Mimir: evaluates queries.</summary>
    public const string MimirQuerier = "mimir-querier";

    /// <summary>Mimir: splits and caches queries.</summary>
    public const string MimirQueryFrontend = "mimir-query-frontend";

    /// <summary>Mimir: queues queries.</summary>
    public const string MimirQueryScheduler = "mimir-query-scheduler";

    /// <summary>Mimir: compacts blocks and applies retention.</summary>
    public const string MimirCompactor = "mimir-compactor";

    /// <summary>Mimir: evaluates rules.</summary>
    public const string MimirRuler = "mimir-ruler";

    /// <summary>Mimir: sends alerts.</summary>
    public const string MimirAlertmanager = "mimir-alertmanager";

    /// <summary>Mimir: the one address in front of it.</summary>
    public const string MimirGateway = "mimir-gateway";

    /// <summary>Mimir: exposes the limits in force as metrics. Absent: none.</summary>
    public const string MimirOverridesExporter = "mimir-overrides-exporter";

    /// <summary>Mimir: cache of chunks. Absent: none.</summary>
    public const string MimirChunksCache = "mimir-chunks-cache";

    /// <summary>Mimir: cache of the index. Absent: none.</summary>
    public const string MimirIndexCache = "mimir-index-cache";

    /// <summary>Mimir: cache of bucket metadata. Absent: none.</summary>
    public const string MimirMetadataCache = "mimir-metadata-cache";

    /// <summary>Mimir: cache of query results. Absent: none.</summary>
    public const string MimirResultsCache = "mimir-results-cache";

    /// <summary>Mimir: rolls zones one after the other; needed when zone-aware, absent otherwise.</summary>
    public const string MimirRolloutOperator = "mimir-rollout-operator";

    /// <summary>Grafana.</summary>
    public const string Grafana = "grafana";

    /// <summary>The containers beside Grafana that load dashboards and alert rules from ConfigMaps.</summary>
    public const string GrafanaSidecar = "grafana-sidecar";

    /// <summary>The OpenTelemetry collector that applications send to.</summary>
    public const string CollectorGateway = "collector-gateway";
}
