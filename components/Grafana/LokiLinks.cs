using Lgtm.Components.Charts;

namespace Lgtm.Components.Grafana;

/// <summary>Options of the logs data source: from a log line to its trace.</summary>
internal static class LokiLinks
{
    // JavaScript expressions, so there is no (?i). Anchored, or parent_trace_id would match as well.
    private const string TraceIdLabel = "^[tT]race_?[iI][dD]$";

    private const string TraceIdInLine = """[tT][rR][aA][cC][eE]_?[iI][dD]["']?\s*[=:]\s*["']?([0-9a-fA-F]{32})""";

    public static Values Options()
    {
        return new()
        {
            ["maxLines"] = 1000,
            ["manageAlerts"] = true,
            ["alertmanagerUid"] = DataSources.AlertmanagerUid,
            ["derivedFields"] = new object[]
            {
                // Logs that came by OTLP: the trace id is not in the line but beside it.
                TraceLink("trace_id", "label", TraceIdLabel),
                TraceLink("trace id in line", "regex", TraceIdInLine),
            },
        };
    }

    private static Values TraceLink(string name, string matcherType, string matcher)
    {
        return new()
        {
            ["name"] = name,
            ["matcherType"] = matcherType,
            ["matcherRegex"] = matcher,
            ["datasourceUid"] = DataSources.TempoUid,
            ["url"] = "$${__value.raw}",
            ["urlDisplayLabel"] = "View trace",
        };
    }
}
