using Lgtm.Components.Capacity;
using Lgtm.Components.Charts;
using static Components.Tests.Lgtm.Promises.CopyPromises;
using static Components.Tests.Lgtm.Promises.RetentionPromises;
using static Components.Tests.Lgtm.Promises.RingPromises;
using static Components.Tests.Lgtm.Promises.SizePromises;
using static Components.Tests.Lgtm.Promises.StorePromises;
using static Components.Tests.Lgtm.Promises.ZonePromises;

namespace Components.Tests.Lgtm.Promises;

/// <summary>Mistakes that somebody could make in a values document of a stack with three copies in three zones.</summary>
internal static class Mutants
{
    private const ChartSet Umbrella = ChartSet.LgtmDistributed;
    private const ChartSet Maintained = ChartSet.Maintained;

    public static IReadOnlyList<Mutant> List { get; } =
    [
        // Replicas.
        new(Umbrella, "loki", "ingester.replicas", 2, LoseOne, Replicas),
        new(Maintained, "tempo", "ingester.replicas", 2, LoseOne, Replicas),
        new(Umbrella, "mimir", "ingester.replicas", 2, LoseOne, Replicas, Spread),
        new(Maintained, "mimir", "store_gateway.replicas", 4, Replicas, Spread),
        new(Umbrella, "loki", "memcachedChunks.replicas", 1, Replicas),
        new(Maintained, "loki", "querier.autoscaling.minReplicas", 1, Replicas),
        new(Umbrella, "tempo", "querier.autoscaling.maxReplicas", 1, Replicas),
        new(Maintained, "loki", "compactor.replicas", 2, Evictable, Replicas, Compactor),
        new(Maintained, "loki", "patternIngester.enabled", false, Planned),
        new(Umbrella, "mimir", "results-cache.enabled", false, Planned),

        // Copies.
        new(Umbrella, "loki-config", "common.replication_factor", 1, Everywhere),
        new(Maintained, "loki-config", "common.replication_factor", 5, LoseOne, Everywhere),
        new(Umbrella, "tempo", "ingester.config.replication_factor", 2, LoseOne, Everywhere),
        new(Maintained, "tempo", "ingester.config.replication_factor", null, Everywhere),
        new(Umbrella, "mimir", "mimir.structuredConfig.ingester.ring.replication_factor", 1, Everywhere),
        new(Maintained, "mimir", "mimir.structuredConfig.store_gateway.sharding_ring.replication_factor", 1, Everywhere),
        new(Umbrella, "mimir", "mimir.structuredConfig.alertmanager.sharding_ring.replication_factor", null, Everywhere),
        new(Umbrella, "tempo", "ingester.affinity", null, Apart),

        // Zones.
        new(Umbrella, "mimir", "ingester.zoneAwareReplication.enabled", false, Spread),
        new(Maintained, "mimir", "ingester.zoneAwareReplication.zones.1.name", "zone-a", Spread),
        new(Maintained, "mimir", "store_gateway.zoneAwareReplication.zones.2", null, Spread),
        new(Umbrella, "mimir", "store_gateway.zoneAwareReplication.topologyKey", "kubernetes.io/hostname", Spread),
        new(Umbrella, "mimir", "ingester.zoneAwareReplication.zones.0.extraAffinity", null, Spread),
        new(Umbrella, "loki", "ingester.topologySpreadConstraints", null, Ingesters),
        new(Maintained, "loki", "ingester.topologySpreadConstraints.0.whenUnsatisfiable", "ScheduleAnyway", Ingesters),
        new(Maintained, "tempo", "ingester.topologySpreadConstraints", null, Ingesters),
        new(Umbrella, "mimir", "alertmanager.topologySpreadConstraints.0.whenUnsatisfiable", "DoNotSchedule", Anywhere),
        new(Maintained, "loki", "querier.topologySpreadConstraints.0.whenUnsatisfiable", "DoNotSchedule", Anywhere),
        new(Maintained, "mimir", "rollout_operator.enabled", false, Planned, Rolled),

        // Zones of the rings of Loki and Tempo.
        new(Umbrella, "loki-config", "ingester.lifecycler.ring.zone_awareness_enabled", false, Zoned) { Profile = CapacityProfile.Large },
        new(Maintained, "loki-config", "ingester.lifecycler", null, Zoned) { Profile = CapacityProfile.Xlarge },
        new(Umbrella, "tempo", "tempo.structuredConfig.ingester.lifecycler.ring.zone_awareness_enabled", null, Zoned) { Profile = CapacityProfile.Xlarge },
        new(Maintained, "tempo", "tempo.structuredConfig.ingester.lifecycler.ring.zone_awareness_enabled", false, Zoned) { Profile = CapacityProfile.Large },
        new(Maintained, "loki", "ingester.replicas", 7, Replicas, Zoned) { Profile = CapacityProfile.Large },
        new(Umbrella, "loki", "ingester.extraEnv", null, Told),
        new(Maintained, "loki", "ingester.extraArgs.0", "-ingester.availability-zone=zone-default", Told),
        new(Maintained, "tempo", "ingester.extraArgs", null, Told) { Profile = CapacityProfile.Large },
        new(Umbrella, "tempo", "ingester.extraEnv.0.valueFrom.fieldRef.fieldPath", "spec.nodeName", Told),

        // Budgets.
        new(Umbrella, "loki", "ingester.maxUnavailable", 0, Evictable),
        new(Umbrella, "tempo", "distributor.maxUnavailable", null, Evictable),
        new(Maintained, "loki", "patternIngester.maxUnavailable", 2, Evictable),
        new(Maintained, "loki", "chunksCache.podDisruptionBudget", null, Evictable),
        new(Maintained, "loki", "resultsCache.podDisruptionBudget.maxUnavailable", 0, Evictable),

        // Retention.
        new(Umbrella, "loki-config", "limits_config.retention_period", "168h", AsAsked, NoneTooLate),
        new(Maintained, "loki-config", "limits_config.retention_period", "720h", AsAsked, S3Later),
        new(Umbrella, "tempo", "compactor.config.compaction.block_retention", "720h", AsAsked, S3Later),
        new(Maintained, "mimir", "mimir.structuredConfig.limits.compactor_blocks_retention_period", "0s", AsAsked, S3Later),
        new(Umbrella, "mimir", "mimir.structuredConfig.limits.out_of_order_time_window", "401d", NoneTooLate),
        new(Maintained, "loki-config", "limits_config.reject_old_samples_max_age", "400h", NoneTooLate),
        new(Umbrella, "loki-config", "compactor.retention_enabled", "false", Compactor),
        new(Umbrella, "buckets", "loki-chunks.days", 14, S3Later),
        new(Maintained, "buckets", "mimir-blocks.days", 400, S3Later),
        new(Maintained, "buckets", "loki-chunks.prefix", "", OnlyTelemetry),
        new(Umbrella, "mimir", "mimir.structuredConfig.no_auth_tenant", "metrics", OnlyTelemetry),

        // Sizes, volumes and stores.
        new(Umbrella, "loki", "querier.resources.limits.memory", "64Mi", Requests),
        new(Maintained, "mimir", "querier.resources.requests.cpu", null, Requests),
        new(Umbrella, "tempo", "ingester.persistence.enabled", false, Volumes),
        new(Maintained, "mimir", "ingester.persistentVolume.size", "10Gi", Volumes),
        new(Umbrella, "mimir", "mimir.structuredConfig.ruler_storage.s3.bucket_name", "acme-mimir-blocks", OwnBuckets),
        new(Maintained, "mimir", "kafka.enabled", true, NoKafka),
    ];
}
