using Lgtm.Components.Charts;
using Lgtm.Components.Grafana;
using Lgtm.Components.Loki;
using Lgtm.Components.Mimir;
using Lgtm.Components.Tempo;

namespace Lgtm.Components.Backends;

/// <summary>The lgtm-distributed values.</summary>
internal static class LgtmValues
{
    public static Values For(LgtmStackArgs args)
    {
        return new()
        {
            ["grafana"] = GrafanaValues.For(args),
            ["loki"] = LokiValues.For(args),
            ["tempo"] = TempoValues.For(args),
            ["mimir"] = MimirValues.For(args),
            ["grafana-oncall"] = new Values { ["enabled"] = false },
        };
    }
}
