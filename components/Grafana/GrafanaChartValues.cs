using Lgtm.Components.Charts;

namespace Lgtm.Components.Grafana;

/// <summary>The values of the maintained grafana chart: those of the common chart's section, which was a copy of it.</summary>
internal static class GrafanaChartValues
{
    public static Values For(GrafanaInputs args)
    {
        return GrafanaValues.For(args).Merge(new Values { ["fullnameOverride"] = LgtmNames.GrafanaRelease });
    }
}
