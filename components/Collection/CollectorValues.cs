using Lgtm.Components.Capacity;
using Lgtm.Components.Charts;

namespace Lgtm.Components.Collection;

/// <summary>The opentelemetry-collector values of the gateway.</summary>
internal static class CollectorValues
{
    public const string Name = "otel-gateway";
    private const int User = 10001;

    // Contrib has the processors that know Kubernetes.
    private const string Repository = "otel/opentelemetry-collector-contrib";
    private static readonly ChartImage Image = new("image", "docker.io", Repository) { InOneValue = true };

    public static Values For(OtelCollectorArgs args)
    {
        var values = new Values
        {
            ["mode"] = "deployment",
            ["fullnameOverride"] = Name,

            // The chart has no default.
            ["image"] = new Values { ["repository"] = Repository, ["tag"] = PinnedCharts.OpenTelemetryCollector.AppVersion },
            ["command"] = new Values { ["name"] = "otelcol-contrib" },
            ["replicaCount"] = args.Size.Replicas,
            ["terminationGracePeriodSeconds"] = 60,
            ["useGOMEMLIMIT"] = true,
            ["resources"] = Resources(args.Size),
            ["securityContext"] = Container(),
            ["podSecurityContext"] = new Values { ["fsGroup"] = User, ["seccompProfile"] = new Values { ["type"] = "RuntimeDefault" } },
            ["topologySpreadConstraints"] = PodSpread.Preferred(Labels()),
            ["presets"] = new Values { ["kubernetesAttributes"] = Enabled(true) },
            ["ports"] = Ports(),
            ["service"] = new Values { ["type"] = "ClusterIP" },
            ["alternateConfig"] = Pipelines.For(args),
        };
        if (args.Size.Replicas > 1)
        {
            values["podDisruptionBudget"] = new Values { ["enabled"] = true, ["maxUnavailable"] = 1 };
        }

        return values.Merge(ChartImage.Mirrored(args.ImageRegistryPrefix, [Image]));
    }

    private static Values Enabled(bool enabled)
    {
        return new() { ["enabled"] = enabled };
    }

    private static Values Resources(WorkloadSize size)
    {
        return new()
        {
            ["requests"] = new Values
            {
                ["cpu"] = FormattableString.Invariant($"{size.CpuMillicores}m"),
                ["memory"] = FormattableString.Invariant($"{size.MemoryMiB}Mi"),
            },
            ["limits"] = new Values { ["memory"] = FormattableString.Invariant($"{size.MemoryLimitMiB}Mi") },
        };
    }

    private static Values Container()
    {
        return new()
        {
            ["allowPrivilegeEscalation"] = false,
            ["readOnlyRootFilesystem"] = true,
            ["runAsNonRoot"] = true,
            ["runAsUser"] = User,
            ["runAsGroup"] = User,
            ["capabilities"] = new Values { ["drop"] = new object[] { "ALL" } },
        };
    }

    private static Values Labels()
    {
        return new() { ["app.kubernetes.io/name"] = "opentelemetry-collector", ["app.kubernetes.io/instance"] = Name };
    }

    // The chart opens ports for receivers that the gateway does not have.
    private static Values Ports()
    {
        return new()
        {
            ["otlp"] = Enabled(true),
            ["otlp-http"] = Enabled(true),
            ["metrics"] = Enabled(true),
            ["jaeger-compact"] = Enabled(false),
            ["jaeger-thrift"] = Enabled(false),
            ["jaeger-grpc"] = Enabled(false),
            ["zipkin"] = Enabled(false),
        };
    }
}
