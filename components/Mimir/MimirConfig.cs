using System.Globalization;
using Lgtm.Components.Charts;
using Lgtm.Components.Storage;
using Pulumi;

namespace Lgtm.Components.Mimir;

/// <summary>What is merged over the chart's Mimir configuration.</summary>
internal static class MimirConfig
{
    // Labels by which logs, traces and metrics are joined: without promotion they are only in target_info.
    private static readonly string[] PromotedAttributes =
    [
        "service.name", "service.namespace", "service.instance.id", "service.version", "deployment.environment.name", "k8s.cluster.name",
        "k8s.namespace.name", "k8s.deployment.name", "k8s.statefulset.name", "k8s.daemonset.name", "k8s.pod.name", "k8s.container.name", "k8s.node.name",
    ];

    public static Values For(MimirInputs args)
    {
        return new()
        {
            // One tenant, "anonymous", whatever header a writer sends: Loki's ruler sends its own tenant's name.
            ["multitenancy_enabled"] = false,
            ["no_auth_tenant"] = TelemetryPrefixes.MimirTenant,
            ["usage_stats"] = new Values { ["enabled"] = false },
            ["common"] = new Values { ["storage"] = new Values { ["backend"] = "s3", ["s3"] = Region(args) } },
            ["blocks_storage"] = Store(args.Mimir.BlocksBucket),
            ["ruler_storage"] = Store(args.Mimir.RulerBucket),
            ["alertmanager_storage"] = Store(args.Mimir.AlertmanagerBucket),
            ["ingester"] = new Values { ["ring"] = Copies(args) },
            ["store_gateway"] = new Values { ["sharding_ring"] = Copies(args) },
            ["alertmanager"] = new Values { ["sharding_ring"] = Copies(args) },
            // Mimir's own default: the chart asks for 2 hours. Until then a block that was deleted by mistake can be marked as live again.
            ["compactor"] = new Values { ["deletion_delay"] = "12h" },
            ["limits"] = Limits(args),
        };
    }

    private static Values Region(MimirInputs args)
    {
        return new() { ["endpoint"] = args.Region.Apply(S3Endpoint.For), ["region"] = args.Region };
    }

    private static Values Store(Input<string> bucket)
    {
        return new() { ["s3"] = new Values { ["bucket_name"] = bucket } };
    }

    private static Values Copies(MimirInputs args)
    {
        return new() { ["replication_factor"] = args.Capacity.ReplicationFactor };
    }

    private static Values Limits(MimirInputs args)
    {
        return new()
        {
            ["compactor_blocks_retention_period"] = string.Create(CultureInfo.InvariantCulture, $"{args.MetricRetention.Days}d"),
            ["max_global_series_per_user"] = args.Capacity.Limits.ActiveSeries,
            ["ingestion_rate"] = args.Capacity.Limits.SamplesPerSecond,
            ["ingestion_burst_size"] = args.Capacity.Limits.SamplesPerSecond * 10,
            ["max_label_names_per_series"] = 60,

            // Zero, the default, would drop every exemplar, and with them the way from a graph to a trace.
            ["max_global_exemplars_per_user"] = 100_000,
            ["native_histograms_ingestion_enabled"] = true,

            // As long as a collector may hold data back while Mimir is unavailable.
            ["out_of_order_time_window"] = "2h",
            ["otel_metric_suffixes_enabled"] = true,
            ["promote_otel_resource_attributes"] = string.Join(',', PromotedAttributes),
        };
    }
}
