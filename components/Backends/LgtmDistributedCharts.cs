using Lgtm.Components.Charts;
using Lgtm.Components.Grafana;
using Lgtm.Components.Loki;
using Lgtm.Components.Mimir;
using Lgtm.Components.Tempo;

namespace Lgtm.Components.Backends;

/// <summary>The one chart lgtm-distributed, with a section for each backend.</summary>
internal sealed class LgtmDistributedCharts : ChartSetReleases
{
    public override string GrafanaRelease => LgtmNames.Release;

    public override bool FindsLogPatterns => false;

    public override IReadOnlyList<LgtmRelease> Create(LgtmStackArgs args)
    {
        var values = new Values
        {
            ["grafana"] = GrafanaValues.For(args.InputsOfGrafana(GrafanaRelease)),
            ["loki"] = LokiValues.For(args.InputsOfLoki()),
            ["tempo"] = TempoValues.For(args.InputsOfTempo()),
            ["mimir"] = MimirValues.For(args.InputsOfMimir()),
            ["grafana-oncall"] = new Values { ["enabled"] = false },
        };
        return [new(LgtmNames.Release, PinnedCharts.LgtmDistributed, values.Merge(Mirrored(args, LgtmImages.OfTheUmbrella)), args.ExtraValues)];
    }
}
