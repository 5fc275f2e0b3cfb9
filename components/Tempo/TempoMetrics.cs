using Lgtm.Components.Charts;

namespace Lgtm.Components.Tempo;

/// <summary>What Tempo's metrics generator makes of spans: rates, errors and durations, service graphs, and recent data for TraceQL metrics.</summary>
internal static class TempoMetrics
{
    /// <summary>Without these the generator receives spans and does nothing.</summary>
    public static object[] Processors => ["service-graphs", "span-metrics", "local-blocks"];

    /// <summary>Classic histograms, which every dashboard reads, and native ones, whose quantiles are finer. Tempo then also sends the latter.</summary>
    public const string Histograms = "both";

    public static Values Generator()
    {
        return new()
        {
            ["registry"] = new Values { ["external_labels"] = new Values { ["source"] = "tempo" } },
            ["processor"] = new Values
            {
                ["service_graphs"] = new Values
                {
                    ["dimensions"] = new object[] { "deployment.environment.name", "k8s.namespace.name" },
                    ["enable_virtual_node_label"] = true,
                },
                ["span_metrics"] = new Values
                {
                    ["dimensions"] = new object[] { "http.request.method", "http.response.status_code", "deployment.environment.name", "k8s.namespace.name" },
                    ["enable_target_info"] = true,
                },
                ["local_blocks"] = new Values { ["filter_server_spans"] = false, ["flush_to_storage"] = true },
            },
            ["storage"] = new Values
            {
                ["remote_write_add_org_id_header"] = true,
                ["remote_write"] = new object[] { new Values { ["url"] = LgtmNames.MimirPushUrl, ["send_exemplars"] = true } },
            },
            ["traces_storage"] = new Values { ["path"] = "/var/tempo/traces" },
        };
    }
}
