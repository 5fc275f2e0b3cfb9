using Lgtm.Components.Capacity;
using Lgtm.Components.Charts;

namespace Lgtm.Components.Loki;

/// <summary>
/// Loki's whole configuration file. The chart's own is for Loki 2 and cannot be corrected by merging: Loki 3 refuses keys that Helm cannot delete.
/// It passes twice through Helm's template engine, so it must not contain two opening braces.
/// </summary>
internal static class LokiConfig
{
    // A batch above a burst is refused for ever, however often it is sent again. Attributes that a batch states once count once for every line.
    private const int StreamBurstMegabytes = 32;
    private const int StreamMegabytesPerSecond = 10;

    private const string MemoryCache = """
              embedded_cache:
                enabled: true
                max_size_mb: 100
                ttl: 24h
        """;

    private const string Patterns = """
        pattern_ingester:
          enabled: true

        """;

    private const string ZoneAware = """

          lifecycler:
            ring:
              zone_awareness_enabled: true
        """;

    private static string ChunksCache(LokiAddresses addresses) => $"""

        chunk_store_config:
          chunk_cache_config:
            default_validity: 0s
            memcached:
              batch_size: 4
              parallelism: 5
            memcached_client:
              addresses: dnssrvnoa+_memcached-client._tcp.{LgtmNames.Host(addresses.ChunksCache)}
              consistent_hash: true
              timeout: 2s
              max_idle_conns: 72
        """;

    private static string ResultsCache(LokiAddresses addresses) => $"""
              default_validity: 12h
              memcached_client:
                addresses: dnssrvnoa+_memcached-client._tcp.{LgtmNames.Host(addresses.ResultsCache)}
                consistent_hash: true
                timeout: 500ms
                max_idle_conns: 72
        """;

    private static readonly string IndexGateway = $"""

            index_gateway_client:
              server_address: dns+{LgtmNames.Host("loki-index-gateway-headless")}:9095
        index_gateway:
          mode: simple
        """;

    private static string Scheduled(LokiAddresses addresses) => $"""
          scheduler_address: {LgtmNames.Host(addresses.QueryScheduler)}:9095
        frontend_worker:
          scheduler_address: {LgtmNames.Host(addresses.QueryScheduler)}:9095
        """;

    private static readonly string Unscheduled = $"""
        frontend_worker:
          frontend_address: {LgtmNames.Host("loki-query-frontend-headless")}:9095
        """;

    public static string Text(LokiInputs args, LokiAddresses addresses, bool patterns, string chunksBucket, string rulerBucket, string region)
    {
        var (copies, days, megabytes) = (args.Capacity.ReplicationFactor, args.LogRetention.Days, args.Capacity.Limits.LogMegabytesPerSecond);

        // Memory that an ingester may fill while it replays its write-ahead log.
        var replayMegabytes = args.Capacity.Workloads[Workload.LokiIngester].MemoryLimitMiB * 3 / 4;
        bool Runs(string workload) => args.Capacity.Workloads.ContainsKey(workload);
        return $"""
            auth_enabled: false
            analytics:
              reporting_enabled: false
            server:
              http_listen_port: 3100
              grpc_listen_port: 9095
              grpc_server_max_recv_msg_size: 16777216
              grpc_server_max_send_msg_size: 16777216
            runtime_config:
              file: {addresses.RuntimeFile}
            common:
              path_prefix: /var/loki
              compactor_address: http://{LgtmNames.Host("loki-compactor")}:3100
              compactor_grpc_address: {LgtmNames.Host("loki-compactor")}:9095
              replication_factor: {copies}
              ring:
                kvstore:
                  store: memberlist
            memberlist:
              cluster_label: {LgtmNames.Release}-loki.{LgtmNames.Namespace}
              join_members:
                - dns+{LgtmNames.Host("loki-memberlist")}:7946
            ingester_client:
              grpc_client_config:
                grpc_compression: gzip
            ingester:{(IngesterZones.KeepCopiesApart(args, Workload.LokiIngester) ? ZoneAware : string.Empty)}
              chunk_encoding: snappy
              chunk_idle_period: 30m
              chunk_retain_period: 1m
              max_chunk_age: 2h
              wal:
                enabled: true
                dir: /var/loki/wal
                flush_on_shutdown: true
                replay_memory_ceiling: {replayMegabytes}MB
            limits_config:
              allow_structured_metadata: true
              volume_enabled: true
              retention_period: {ChartPods.Days(days)}
              max_query_lookback: {ChartPods.Days(days)}
              reject_old_samples: true
              reject_old_samples_max_age: {ChartPods.Days(Math.Min(days, 7))}
              max_cache_freshness_per_query: 10m
              split_queries_by_interval: 30m
              ingestion_rate_mb: {megabytes}
              ingestion_burst_size_mb: {Math.Max(StreamBurstMegabytes, 2 * megabytes)}
              per_stream_rate_limit: {StreamMegabytesPerSecond}MB
              per_stream_rate_limit_burst: {StreamBurstMegabytes}MB
              max_global_streams_per_user: 50000
              max_query_parallelism: {(copies == 1 ? 16 : 32)}
            schema_config:
              configs:
                - from: "2024-04-01"
                  store: tsdb
                  object_store: s3
                  schema: v13
                  index:
                    prefix: loki_index_
                    period: 24h
            storage_config:
              aws:
                bucketnames: {chunksBucket}
                region: {region}
                s3forcepathstyle: false
              tsdb_shipper:
                active_index_directory: /var/loki/tsdb-index
                cache_location: /var/loki/tsdb-cache{(Runs(Workload.LokiIndexGateway) ? IndexGateway : string.Empty)}{(Runs(Workload.LokiChunksCache) ? ChunksCache(addresses) : string.Empty)}
            query_range:
              align_queries_with_step: true
              cache_results: true
              max_retries: 5
              results_cache:
                cache:
            {(Runs(Workload.LokiResultsCache) ? ResultsCache(addresses) : MemoryCache)}
            frontend:
              compress_responses: true
              log_queries_longer_than: 5s
              tail_proxy_url: http://{LgtmNames.Host("loki-querier")}:3100
            {(Runs(Workload.LokiQueryScheduler) ? Scheduled(addresses) : Unscheduled)}
            compactor:
              working_directory: /var/loki/compactor
              compaction_interval: 10m
              retention_enabled: true
              retention_delete_delay: 2h
              delete_request_store: s3
            ruler:
              enable_api: true
              enable_sharding: true
              enable_alertmanager_v2: true
              alertmanager_url: {LgtmNames.AlertmanagerUrl}/alertmanager
              rule_path: /var/loki/rules-temp
              wal:
                dir: /var/loki/ruler-wal
              remote_write:
                enabled: true
                clients:
                  mimir:
                    url: {LgtmNames.MimirPushUrl}
              storage:
                type: s3
                s3:
                  bucketnames: {rulerBucket}
                  region: {region}
                  s3forcepathstyle: false
            {(patterns ? Patterns : string.Empty)}
            """;
    }
}
