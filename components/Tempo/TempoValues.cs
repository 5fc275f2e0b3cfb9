using System.Globalization;
using Lgtm.Components.Capacity;
using Lgtm.Components.Charts;
using Lgtm.Components.Resources;
using Lgtm.Components.Storage;
using Pulumi;

namespace Lgtm.Components.Tempo;

/// <summary>The <c>tempo</c> section of the lgtm-distributed values.</summary>
internal static class TempoValues
{
    // Large traces answer queries in one message, and batches of large spans arrive in one; both would end at 4 MiB.
    private const int MessageMiB = 16;
    private const int MessageBytes = MessageMiB * 1024 * 1024;

    // A text, because the chart passes it through its template engine. The chart itself only prefers one ingester a node.
    private static string OnePerNode(string release) => $"""
        podAntiAffinity:
          requiredDuringSchedulingIgnoredDuringExecution:
            - labelSelector:
                matchLabels:
                  app.kubernetes.io/instance: {release}
                  app.kubernetes.io/name: tempo
                  app.kubernetes.io/component: ingester
              topologyKey: kubernetes.io/hostname

        """;

    // The chart prefers it; a volume never leaves the zone that it was made in (PodSpread.OverZones says more).
    private static string OverZones(string release) => $"""
        - maxSkew: 1
          topologyKey: {PodSpread.Zone}
          whenUnsatisfiable: DoNotSchedule
          nodeTaintsPolicy: Honor
          labelSelector:
            matchLabels:
              app.kubernetes.io/instance: {release}
              app.kubernetes.io/name: tempo
              app.kubernetes.io/component: ingester

        """;

    /// <summary>Versions 1 and 2 of the chart take the same values; pods are told apart by the <paramref name="release"/> that they are in.</summary>
    public static Values For(TempoInputs args, string release = LgtmNames.Release)
    {
        return new Values
        {
            ["reportingEnabled"] = false,
            ["serviceAccount"] = ChartPods.ServiceAccount(LgtmNames.TempoServiceAccount, args.Tempo.RoleArn),

            // Without these Tempo listens on its pod's loopback address only, whatever its Service says.
            ["traces"] = new Values { ["otlp"] = new Values { ["grpc"] = Grpc(), ["http"] = On() } },
            ["tempo"] = new Values
            {
                ["structuredConfig"] = Config(args),
                ["podSecurityContext"] = ChartPods.Seccomp(),
            },
            ["server"] = new Values { ["grpc_server_max_recv_msg_size"] = MessageBytes, ["grpc_server_max_send_msg_size"] = MessageBytes },
            ["storage"] = new Values { ["trace"] = new Values { ["backend"] = "s3", ["s3"] = Bucket(args) } },
            ["distributor"] = Pod(args, Workload.TempoDistributor),
            ["ingester"] = Ingester(args, release),
            ["querier"] = Pod(args, Workload.TempoQuerier),
            ["queryFrontend"] = Pod(args, Workload.TempoQueryFrontend),
            ["compactor"] = Pod(args, Workload.TempoCompactor).Merge(new Values
            {
                ["config"] = new Values { ["compaction"] = new Values { ["block_retention"] = ChartPods.Days(args.TraceRetention.Days) } },
            }),
            ["metricsGenerator"] = StatefulPod(args, Workload.TempoMetricsGenerator)
                .Merge(new Values { ["enabled"] = true, ["kind"] = "StatefulSet", ["config"] = TempoMetrics.Generator() }),
            ["overrides"] = new Values { ["defaults"] = Overrides(args) },
        }.Merge(Cache(args));
    }

    private static Values On()
    {
        return new() { ["enabled"] = true };
    }

    // A client looks for new distributors only when a connection ends, so the server has to end them, or those that the autoscaler adds stay idle.
    private static Values Grpc()
    {
        var connections = new Values { ["max_connection_age"] = "60s", ["max_connection_age_grace"] = "10s" };
        return On().Merge(new Values
        {
            ["receiverConfig"] = new Values
            {
                ["max_recv_msg_size_mib"] = MessageMiB,
                ["keepalive"] = new Values { ["server_parameters"] = connections },
            },
        });
    }

    private static Values Config(TempoInputs args)
    {
        // Tempo refuses searches over more than seven days unless told otherwise; a day more, as a client may round the range up.
        var searchable = string.Create(CultureInfo.InvariantCulture, $"{24 * (args.TraceRetention.Days + 1)}h");
        var config = new Values
        {
            ["stream_over_http_enabled"] = true,
            // A refusal because of the rate is final for a sender unless it says when to come back.
            ["distributor"] = new Values { ["retry_after_on_resource_exhausted"] = "5s" },
            ["query_frontend"] = new Values { ["search"] = new Values { ["max_duration"] = searchable } },
        };
        if (IngesterZones.KeepCopiesApart(args, Workload.TempoIngester))
        {
            config["ingester"] = new Values { ["lifecycler"] = new Values { ["ring"] = new Values { ["zone_awareness_enabled"] = true } } };
        }

        return config;
    }

    private static Values Bucket(TempoInputs args)
    {
        return new()
        {
            ["bucket"] = args.Tempo.TracesBucket,
            ["region"] = args.Region,
            ["endpoint"] = args.Region.Apply(S3Endpoint.For),
        };
    }

    // The chart hard-codes a ballast of 1 GiB, after which the garbage collector waits for as much again: fatal under a small limit. The last flag wins.
    private static Values Pod(TempoInputs args, string workload)
    {
        var size = args.Capacity.Workloads[workload];
        var pod = ChartPods.Scaled(size);
        if (size.MemoryLimitMiB < 4096)
        {
            pod["extraArgs"] = new object[] { "-mem-ballast-size-mbs=0" };
        }

        return pod;
    }

    private static Values StatefulPod(TempoInputs args, string workload)
    {
        return Pod(args, workload).Merge(new Values
        {
            ["persistence"] = new Values
            {
                ["enabled"] = true,
                ["size"] = ChartPods.GiB(args.Capacity.Workloads[workload].VolumeGiB),
                ["storageClass"] = args.StorageClassName,
            },
            ["nodeSelector"] = ChartPods.NodeSelector(args),
            ["priorityClassName"] = StatefulPriority.Name,
        }).Merge(ClaimsGo(args));
    }

    private static Values ClaimsGo(TempoInputs args)
    {
        return args.Lifetime == Lifetime.Disposable
            ? new() { ["persistentVolumeClaimRetentionPolicy"] = new Values { ["enabled"] = true, ["whenDeleted"] = "Delete", ["whenScaled"] = "Retain" } }
            : [];
    }

    private static Values Ingester(TempoInputs args, string release)
    {
        var ingester = IngesterZones.Told(args, StatefulPod(args, Workload.TempoIngester))
            .Merge(new Values { ["config"] = new Values { ["replication_factor"] = args.Capacity.ReplicationFactor } });
        if (args.Capacity.Workloads[Workload.TempoIngester].Replicas > 1)
        {
            ingester["affinity"] = OnePerNode(release);
            ingester["topologySpreadConstraints"] = OverZones(release);
        }

        return ingester;
    }

    private static Values Overrides(TempoInputs args)
    {
        var bytesPerSecond = args.Capacity.Limits.TraceMegabytesPerSecond * 1_000_000;
        return new()
        {
            ["ingestion"] = new Values
            {
                ["rate_limit_bytes"] = bytesPerSecond,
                ["burst_size_bytes"] = 2 * bytesPerSecond,
                ["max_traces_per_user"] = 100_000,
            },
            ["global"] = new Values { ["max_bytes_per_trace"] = 5_000_000 },
            ["metrics_generator"] = new Values { ["processors"] = TempoMetrics.Processors, ["generate_native_histograms"] = TempoMetrics.Histograms },
        };
    }

    // Turning memcached off leaves its address in Tempo's configuration.
    private static Values Cache(TempoInputs args)
    {
        if (!args.Capacity.Workloads.TryGetValue(Workload.TempoMemcached, out var size))
        {
            return new() { ["memcached"] = new Values { ["enabled"] = false }, ["cache"] = new Values { ["caches"] = Array.Empty<object>() } };
        }

        var megabytes = size.MemoryMiB * 4 / 5;
        var arguments = new object[] { FormattableString.Invariant($"-m {megabytes}"), "-I 5m" };
        return new() { ["memcached"] = ChartPods.Replicated(size).Merge(new Values { ["enabled"] = true, ["extraArgs"] = arguments }) };
    }
}
