using Lgtm.Components.Charts;

namespace Lgtm.Components.Grafana;

/// <summary>Grafana's data source provisioning document, with the links between logs, traces and metrics.</summary>
public static class DataSources
{
    /// <summary>Fixed identifier of the metrics data source.</summary>
    public const string MimirUid = "mimir";

    /// <summary>Fixed identifier of the logs data source.</summary>
    public const string LokiUid = "loki";

    /// <summary>Fixed identifier of the traces data source.</summary>
    public const string TempoUid = "tempo";

    /// <summary>Fixed identifier of the Alertmanager data source.</summary>
    public const string AlertmanagerUid = "mimir-alertmanager";

    /// <summary>
    /// The document, as Grafana reads it: <c>$$</c> stands for a dollar sign, because Grafana replaces variables in it.
    /// </summary>
    /// <param name="lokiUrl">Loki's query API.</param>
    /// <param name="mimirUrl">Mimir's Prometheus API.</param>
    /// <param name="tempoUrl">Tempo's query API.</param>
    /// <param name="alertmanagerUrl">Mimir's Alertmanager, without a path: Grafana adds it.</param>
    public static IReadOnlyDictionary<string, object> For(string lokiUrl, string mimirUrl, string tempoUrl, string alertmanagerUrl)
    {
        return new Values
        {
            ["apiVersion"] = 1,
            ["prune"] = true,
            ["datasources"] = new object[]
            {
                Source("Mimir", MimirUid, "prometheus", mimirUrl, MimirLinks.Options()).Merge(new Values { ["isDefault"] = true }),
                Source("Mimir Alertmanager", AlertmanagerUid, "alertmanager", alertmanagerUrl, Alertmanager()),
                Source("Loki", LokiUid, "loki", lokiUrl, LokiLinks.Options()),
                Source("Tempo", TempoUid, "tempo", tempoUrl, TempoLinks.Options()),
            },
        };
    }

    private static Values Source(string name, string uid, string type, string url, Values options)
    {
        return new() { ["name"] = name, ["uid"] = uid, ["type"] = type, ["access"] = "proxy", ["url"] = url, ["jsonData"] = options };
    }

    private static Values Alertmanager()
    {
        return new() { ["implementation"] = "mimir", ["handleGrafanaManagedAlerts"] = false };
    }
}
