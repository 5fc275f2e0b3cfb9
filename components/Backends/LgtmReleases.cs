using Lgtm.Components.Charts;
using Lgtm.Components.Grafana;
using Lgtm.Components.Loki;
using Lgtm.Components.Mimir;
using Lgtm.Components.Tempo;
using Lgtm.Components.Validation;

namespace Lgtm.Components.Backends;

/// <summary>The releases of each set of charts.</summary>
internal static class LgtmReleases
{
    private static readonly string[] Sections = ["loki", "tempo", "mimir", "grafana"];

    /// <summary>In the order of installation: the first brings what is not of a namespace, above all the priority class that the pods of all ask for.</summary>
    public static IReadOnlyList<LgtmRelease> For(LgtmStackArgs args)
    {
        return args.Charts switch
        {
            ChartSet.LgtmDistributed => [new(LgtmNames.Release, PinnedCharts.LgtmDistributed, LgtmValues.For(args).Merge(Images(args, LgtmImages.OfTheUmbrella)), args.ExtraValues)],
            ChartSet.Maintained =>
            [
                new(LgtmNames.GrafanaRelease, PinnedCharts.Grafana, GrafanaChartValues.For(args).Merge(Images(args, LgtmImages.OfGrafana)), Extra(args, "grafana")),
                new(LgtmNames.LokiRelease, PinnedCharts.Loki, LokiChartValues.For(args).Merge(Images(args, LgtmImages.OfLoki)), Extra(args, "loki")),
                new(LgtmNames.TempoRelease, PinnedCharts.TempoDistributed, TempoChartValues.For(args).Merge(Images(args, LgtmImages.OfTempo)), Extra(args, "tempo")),
                new(LgtmNames.MimirRelease, PinnedCharts.MimirDistributed, MimirChartValues.For(args).Merge(Images(args, LgtmImages.OfMimir)), Extra(args, "mimir")),
            ],
            _ => throw new ArgumentOutOfRangeException(nameof(args), args.Charts, message: null),
        };
    }

    /// <summary>The release that Grafana's pods belong to, by which a Service of one's own selects them.</summary>
    public static string OfGrafana(ChartSet charts)
    {
        return charts == ChartSet.Maintained ? LgtmNames.GrafanaRelease : LgtmNames.Release;
    }

    public static void AddProblems(Problems problems, LgtmStackArgs args)
    {
        if (args.Charts != ChartSet.Maintained)
        {
            return;
        }

        foreach (var (section, values) in args.ExtraValues ?? new Dictionary<string, object>())
        {
            problems
                .Unless(Sections.Contains(section), $"extraValues.{section}", section, "loki, tempo, mimir or grafana with the maintained charts",
                        "put it into the section of the chart that it is for")
                .Unless(values is IReadOnlyDictionary<string, object>, $"extraValues.{section}", values, "a dictionary of values", "write the chart's keys into it");
        }
    }

    private static Values Images(LgtmStackArgs args, IEnumerable<ChartImage> images)
    {
        return ChartImage.Mirrored(args.ImageRegistryPrefix, images);
    }

    private static IReadOnlyDictionary<string, object>? Extra(LgtmStackArgs args, string section)
    {
        return args.ExtraValues?.GetValueOrDefault(section) as IReadOnlyDictionary<string, object>;
    }
}
