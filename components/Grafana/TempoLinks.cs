using Lgtm.Components.Charts;

namespace Lgtm.Components.Grafana;

/// <summary>Options of the traces data source: from a span to its logs and metrics.</summary>
internal static class TempoLinks
{
    public static Values Options()
    {
        return new()
        {
            ["tracesToLogsV2"] = Logs(),
            ["tracesToMetrics"] = Metrics(),
            ["serviceMap"] = new Values { ["datasourceUid"] = DataSources.MimirUid },
            ["nodeGraph"] = new Values { ["enabled"] = true },
            ["search"] = new Values { ["hide"] = false },
            ["spanBar"] = new Values { ["type"] = "Tag", ["tag"] = "http.route" },
            ["streamingEnabled"] = new Values { ["search"] = true, ["metrics"] = true },
            ["traceQuery"] = new Values { ["timeShiftEnabled"] = true, ["spanStartTimeShift"] = "-30m", ["spanEndTimeShift"] = "30m" },
        };
    }

    // A query of our own: Grafana's looks for the id in the line, where OTLP does not put it.
    private static Values Logs()
    {
        return new()
        {
            ["datasourceUid"] = DataSources.LokiUid,
            ["spanStartTimeShift"] = "-15m",
            ["spanEndTimeShift"] = "15m",
            ["tags"] = new object[] { Tag("service.name", "service_name"), Tag("k8s.namespace.name", "k8s_namespace_name") },
            ["filterByTraceID"] = false,
            ["filterBySpanID"] = false,
            ["customQuery"] = true,
            ["query"] = """{$${__tags}} | trace_id="$${__trace.traceId}" """.TrimEnd(),
        };
    }

    private static Values Metrics()
    {
        return new()
        {
            ["datasourceUid"] = DataSources.MimirUid,
            ["spanStartTimeShift"] = "-15m",
            ["spanEndTimeShift"] = "15m",
            ["tags"] = new object[] { Tag("service.name", "service"), Tag("name", "span_name") },
            ["queries"] = new object[]
            {
                Query("Request rate", "sum by (span_name) (rate(traces_spanmetrics_calls_total{$${__tags}}[$$__rate_interval]))"),
                Query("Error rate", """sum by (span_name) (rate(traces_spanmetrics_calls_total{$${__tags}, status_code="STATUS_CODE_ERROR"}[$$__rate_interval]))"""),
                Query("95th percentile", "histogram_quantile(0.95, sum by (le, span_name) (rate(traces_spanmetrics_latency_bucket{$${__tags}}[$$__rate_interval])))"),
            },
        };
    }

    // The label has to be named: without it Grafana uses the attribute's name, which no query language accepts.
    private static Values Tag(string attribute, string label)
    {
        return new() { ["key"] = attribute, ["value"] = label };
    }

    private static Values Query(string name, string query)
    {
        return new() { ["name"] = name, ["query"] = query };
    }
}
