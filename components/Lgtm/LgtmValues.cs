namespace Lgtm.Components;

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
