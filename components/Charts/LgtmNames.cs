namespace Lgtm.Components.Charts;

/// <summary>Names that the outside relies on: they are the same whichever charts run the backends.</summary>
public static class LgtmNames
{
    /// <summary>Namespace of the backends and Grafana.</summary>
    public const string Namespace = "lgtm";

    /// <summary>Name of the Helm release with <see cref="ChartSet.LgtmDistributed"/>.</summary>
    public const string Release = "lgtm";

    /// <summary>Name of Loki's own release with <see cref="ChartSet.Maintained"/>. Its chart then names everything as the common chart did; so below.</summary>
    public const string LokiRelease = Release + "-loki";

    /// <summary>Name of Tempo's own release with <see cref="ChartSet.Maintained"/>.</summary>
    public const string TempoRelease = Release + "-tempo";

    /// <summary>Name of Mimir's own release with <see cref="ChartSet.Maintained"/>.</summary>
    public const string MimirRelease = Release + "-mimir";

    /// <summary>Name of Grafana's own release with <see cref="ChartSet.Maintained"/>.</summary>
    public const string GrafanaRelease = Release + "-grafana";

    /// <summary>Service account of every Loki pod.</summary>
    public const string LokiServiceAccount = "lgtm-loki";

    /// <summary>Service account of every Tempo pod.</summary>
    public const string TempoServiceAccount = "lgtm-tempo";

    /// <summary>Service account of every Mimir pod.</summary>
    public const string MimirServiceAccount = "lgtm-mimir";

    /// <summary>Service account of Grafana.</summary>
    public const string GrafanaServiceAccount = "lgtm-grafana";

    /// <summary>Loki's query API and push API.</summary>
    public const string LokiUrl = "http://lgtm-loki-gateway.lgtm.svc.cluster.local";

    /// <summary>Mimir's Prometheus query API.</summary>
    public const string MimirUrl = MimirGatewayUrl + "/prometheus";

    /// <summary>Mimir's Alertmanager, as Grafana wants it: without a path.</summary>
    public const string AlertmanagerUrl = MimirGatewayUrl;

    /// <summary>Tempo's query API.</summary>
    public const string TempoUrl = "http://lgtm-tempo-query-frontend.lgtm.svc.cluster.local:3200";

    /// <summary>Where an OTLP exporter over HTTP sends logs; the exporter adds /v1/logs.</summary>
    public const string LokiOtlpEndpoint = LokiUrl + "/otlp";

    /// <summary>Where an OTLP exporter over HTTP sends metrics; the exporter adds /v1/metrics.</summary>
    public const string MimirOtlpEndpoint = MimirGatewayUrl + "/otlp";

    /// <summary>Where an OTLP exporter over gRPC sends traces: every distributor by its own address, so that a client can balance.</summary>
    public const string TempoOtlpEndpoint = "dns:///lgtm-tempo-distributor-discovery.lgtm.svc.cluster.local:4317";

    /// <summary>Where metrics made inside the stack are written.</summary>
    internal const string MimirPushUrl = MimirGatewayUrl + "/api/v1/push";

    private const string MimirGatewayUrl = "http://lgtm-mimir-gateway.lgtm.svc.cluster.local";

    /// <summary>Address of a service of the release from any namespace.</summary>
    internal static string Host(string service)
    {
        return $"{Release}-{service}.{Namespace}.svc.cluster.local";
    }
}
