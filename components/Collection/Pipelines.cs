using Lgtm.Components.Charts;
using Pulumi;

namespace Lgtm.Components.Collection;

/// <summary>The collector's configuration: OTLP in, one pipeline for each signal, one backend for each.</summary>
internal static class Pipelines
{
    private const string PodIp = "${env:MY_POD_IP}";

    // The order counts: refuse before work is done, name the sender while its address is known. Batches are made in the exporters' queues.
    private static readonly object[] Processors = ["memory_limiter", "k8s_attributes", "resource"];

    public static Values For(OtelCollectorArgs args)
    {
        return new()
        {
            ["extensions"] = new Values { ["health_check"] = new Values { ["endpoint"] = $"{PodIp}:13133" } },
            ["receivers"] = Receivers(),
            ["processors"] = ProcessorOptions(args),
            ["exporters"] = Exporters(args),
            ["service"] = new Values
            {
                ["extensions"] = new object[] { "health_check" },
                ["telemetry"] = Telemetry(),
                ["pipelines"] = new Values
                {
                    ["logs"] = Pipeline(["otlp"], "otlp_http/loki"),
                    ["metrics"] = Pipeline(["otlp", "prometheus/self"], "otlp_http/mimir"),
                    ["traces"] = Pipeline(["otlp"], "otlp_grpc/tempo"),
                },
            },
        };
    }

    private static Values Pipeline(object[] receivers, string exporter)
    {
        return new() { ["receivers"] = receivers, ["processors"] = Processors, ["exporters"] = new object[] { exporter } };
    }

    private static Values Receivers()
    {
        // A gRPC client stays with the pod it found first; ending connections now and then spreads the load.
        var connections = new Values { ["max_connection_age"] = "60s", ["max_connection_age_grace"] = "10s" };
        var grpc = new Values
        {
            ["endpoint"] = $"{PodIp}:4317",
            ["max_recv_msg_size_mib"] = 16,
            ["keepalive"] = new Values { ["server_parameters"] = connections },
        };
        var self = new Values
        {
            ["job_name"] = CollectorValues.Name,
            ["scrape_interval"] = "30s",
            ["static_configs"] = new object[] { new Values { ["targets"] = new object[] { $"{PodIp}:8888" } } },
        };
        return new()
        {
            ["otlp"] = new Values { ["protocols"] = new Values { ["grpc"] = grpc, ["http"] = new Values { ["endpoint"] = $"{PodIp}:4318" } } },
            ["prometheus/self"] = new Values { ["config"] = new Values { ["scrape_configs"] = new object[] { self } } },
        };
    }

    // Region and cluster come from here because the detectors would ask the instance metadata service, which pods cannot reach.
    private static Values ProcessorOptions(OtelCollectorArgs args)
    {
        return new()
        {
            ["memory_limiter"] = new Values { ["check_interval"] = "1s", ["limit_percentage"] = 80, ["spike_limit_percentage"] = 20 },
            ["k8s_attributes"] = new Values(),
            ["resource"] = new Values
            {
                ["attributes"] = new object[]
                {
                    Attribute("k8s.cluster.name", args.ClusterName, "upsert"),
                    Attribute("deployment.environment.name", args.EnvironmentName, "insert"),
                    Attribute("cloud.provider", "aws", "insert"),
                    Attribute("cloud.region", args.Region, "insert"),
                },
            },
        };
    }

    private static Values Attribute(string key, Input<string> value, string action)
    {
        return new() { ["key"] = key, ["value"] = value, ["action"] = action };
    }

    private static Values Exporters(OtelCollectorArgs args)
    {
        var tempo = Exporter(args, args.TempoOtlpEndpoint).Merge(new Values
        {
            ["balancer_name"] = "round_robin",
            ["tls"] = new Values { ["insecure"] = true },
        });
        return new()
        {
            ["otlp_http/loki"] = Exporter(args, args.LokiOtlpEndpoint),
            ["otlp_http/mimir"] = Exporter(args, args.MimirOtlpEndpoint),
            ["otlp_grpc/tempo"] = tempo,
        };
    }

    private static Values Exporter(OtelCollectorArgs args, Input<string> endpoint)
    {
        return new()
        {
            ["endpoint"] = endpoint,
            ["compression"] = "gzip",
            ["retry_on_failure"] = SendingQueue.Retry(),
            ["sending_queue"] = SendingQueue.For(args.Size),
        };
    }

    private static Values Telemetry()
    {
        var prometheus = new Values { ["host"] = PodIp, ["port"] = 8888 };
        return new()
        {
            ["logs"] = new Values { ["level"] = "info", ["encoding"] = "json" },
            ["metrics"] = new Values
            {
                ["level"] = "normal",
                ["readers"] = new object[]
                {
                    new Values { ["pull"] = new Values { ["exporter"] = new Values { ["prometheus"] = prometheus } } },
                },
            },
        };
    }
}
