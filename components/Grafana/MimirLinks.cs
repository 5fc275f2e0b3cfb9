using Lgtm.Components.Charts;

namespace Lgtm.Components.Grafana;

/// <summary>Options of the metrics data source: from a point on a graph to the trace behind it.</summary>
internal static class MimirLinks
{
    // OpenTelemetry SDKs call the exemplar's label trace_id, Tempo's metrics generator traceID; a name matches exactly.
    private static readonly string[] ExemplarLabels = ["trace_id", "traceID"];

    public static Values Options()
    {
        return new()
        {
            ["httpMethod"] = "POST",
            ["prometheusType"] = "Mimir",
            ["prometheusVersion"] = "2.9.1",

            // OpenTelemetry SDKs export once a minute: a shorter interval makes $__rate_interval too short for a rate.
            ["timeInterval"] = "60s",
            ["manageAlerts"] = true,
            ["alertmanagerUid"] = DataSources.AlertmanagerUid,
            ["exemplarTraceIdDestinations"] = ExemplarLabels
                .Select(label => (object)new Values { ["name"] = label, ["datasourceUid"] = DataSources.TempoUid, ["urlDisplayLabel"] = "View trace" })
                .ToArray(),
        };
    }
}
