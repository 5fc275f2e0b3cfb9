
namespace Lgtm.Components.Charts;

/// <summary>
/// When support ends: the only file with such dates. A part without a date has no published one that could be checked; its makers support it for as
/// long as they say, or not at all.
/// </summary>
public static class SupportDates
{
    private const string Eks = "https://docs.aws.amazon.com/eks/latest/userguide/kubernetes-versions.html";
    private const string Tempo = "https://grafana.com/docs/tempo/next/set-up-for-tracing/setup-tempo/recommended-versions/";
    private const string LastRelease = "https://github.com/grafana/helm-charts/tree/lgtm-distributed-3.0.1/charts/lgtm-distributed (deprecated, and never released again)";

    // By name and version line: 2.9 is 2.9.0 as well as 2.9.1.
    private static readonly (string Name, string Line, DateOnly Until, string Source)[] Ends =
    [
        ("Kubernetes", "1.33", new(2026, 7, 29), Eks),
        ("Kubernetes", "1.34", new(2026, 12, 2), Eks),
        ("Kubernetes", "1.35", new(2027, 3, 27), Eks),
        ("Tempo", "2.9", new(2026, 12, 31), Tempo),
        ("Tempo", "2.10", new(2027, 4, 26), Tempo),
        (PinnedCharts.LgtmDistributed.Name, PinnedCharts.LgtmDistributed.Version, new(2025, 11, 1), LastRelease),
    ];

    private static readonly Dictionary<PinnedChart, (string Name, string Version)[]> Apps = new()
    {
        [PinnedCharts.LgtmDistributed] = [("Loki", PinnedCharts.LokiImageTag), ("Tempo", "2.9.0"), ("Mimir", "2.17.0"), ("Grafana", "12.2.1")],
        [PinnedCharts.Loki] = [("Loki", PinnedCharts.Loki.AppVersion)],
        [PinnedCharts.TempoDistributed] = [("Tempo", PinnedCharts.TempoDistributed.AppVersion)],
        [PinnedCharts.MimirDistributed] = [("Mimir", PinnedCharts.MimirDistributed.AppVersion)],
        [PinnedCharts.Grafana] = [("Grafana", PinnedCharts.Grafana.AppVersion)],
        [PinnedCharts.OpenTelemetryCollector] = [("OpenTelemetry Collector", PinnedCharts.OpenTelemetryCollector.AppVersion)],
        [PinnedCharts.AwsLoadBalancerController] = [("AWS Load Balancer Controller", PinnedCharts.AwsLoadBalancerController.AppVersion)],

        // Its image follows the cluster.
        [PinnedCharts.ClusterAutoscaler] = [("Cluster Autoscaler", "(as Kubernetes)")],
    };

    /// <summary>A version of Kubernetes on EKS: the end of its standard support.</summary>
    public static SupportedPart OfKubernetes(string version)
    {
        return Part("Kubernetes", version);
    }

    /// <summary>A chart by its name and version: the chart itself, and what it runs. Empty for a chart that is not one of ours.</summary>
    public static IReadOnlyList<SupportedPart> OfChart(string name, string version)
    {
        var chart = Apps.Keys.FirstOrDefault(pinned => pinned.Name == name && pinned.Version == version);
        return chart is null ? [] : [Part(chart.Name, chart.Version), .. Apps[chart].Select(app => Part(app.Name, app.Version))];
    }

    /// <summary>Everything that a set of charts installs: charts and what they run.</summary>
    public static IReadOnlyList<SupportedPart> OfBackends(ChartSet charts)
    {
        PinnedChart[] installed = charts == ChartSet.Maintained
            ? [PinnedCharts.Loki, PinnedCharts.TempoDistributed, PinnedCharts.MimirDistributed, PinnedCharts.Grafana]
            : [PinnedCharts.LgtmDistributed];
        return [.. installed.SelectMany(chart => OfChart(chart.Name, chart.Version))];
    }

    private static SupportedPart Part(string name, string version)
    {
        var line = Ends.FirstOrDefault(end => end.Name == name && IsOfLine(version, end.Line));
        return line.Name is null ? new(name, version, Until: null, string.Empty) : new(name, version, line.Until, line.Source);
    }

    private static bool IsOfLine(string version, string line)
    {
        return version == line || version.StartsWith(line + ".", StringComparison.Ordinal);
    }
}
