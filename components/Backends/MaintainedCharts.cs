using Lgtm.Components.Charts;
using Lgtm.Components.Grafana;
using Lgtm.Components.Loki;
using Lgtm.Components.Mimir;
using Lgtm.Components.Tempo;
using Lgtm.Components.Validation;

namespace Lgtm.Components.Backends;

/// <summary>A maintained chart for each backend and for Grafana.</summary>
internal sealed class MaintainedCharts : ChartSetReleases
{
    private static readonly string[] Sections = ["loki", "tempo", "mimir", "grafana"];

    public override string GrafanaRelease => LgtmNames.GrafanaRelease;

    public override bool FindsLogPatterns => true;

    public override IReadOnlyList<LgtmRelease> Create(LgtmStackArgs args)
    {
        return
        [
            new(GrafanaRelease, PinnedCharts.Grafana, GrafanaChartValues.For(args.InputsOfGrafana(GrafanaRelease)).Merge(Mirrored(args, LgtmImages.OfGrafana)), Extra(args, "grafana")),
            new(LgtmNames.LokiRelease, PinnedCharts.Loki, LokiChartValues.For(args.InputsOfLoki()).Merge(Mirrored(args, LgtmImages.OfLoki)), Extra(args, "loki")),
            new(LgtmNames.TempoRelease, PinnedCharts.TempoDistributed, TempoChartValues.For(args.InputsOfTempo()).Merge(Mirrored(args, LgtmImages.OfTempo)), Extra(args, "tempo")),
            new(LgtmNames.MimirRelease, PinnedCharts.MimirDistributed, MimirChartValues.For(args.InputsOfMimir()).Merge(Mirrored(args, LgtmImages.OfMimir)), Extra(args, "mimir")),
        ];
    }

    public override void AddProblems(Problems problems, LgtmStackArgs args)
    {
        foreach (var (section, values) in args.ExtraValues ?? new Dictionary<string, object>())
        {
            problems
                .Unless(Sections.Contains(section), $"extraValues.{section}", section, "loki, tempo, mimir or grafana with the maintained charts",
                        "put it into the section of the chart that it is for")
                .Unless(values is IReadOnlyDictionary<string, object>, $"extraValues.{section}", values, "a dictionary of values", "write the chart's keys into it");
        }
    }

    private static IReadOnlyDictionary<string, object>? Extra(LgtmStackArgs args, string section)
    {
        return args.ExtraValues?.GetValueOrDefault(section) as IReadOnlyDictionary<string, object>;
    }
}
