using Lgtm.Components.Charts;

namespace Lgtm.Infra.Settings;

/// <summary>The <c>backends</c> section of a stack file.</summary>
internal sealed record BackendsSettings : ISection
{
    [Setting(
        "charts that install Loki, Tempo, Mimir and Grafana: one frozen chart, or the four maintained ones; a change is a procedure (docs/runbook.md)",
        "lgtm-distributed or maintained",
        Change = "never by `pulumi up` alone in a running stack: docs/runbook.md, Switching the chart set")]
    public required ChartSet Charts { get; init; }

    public IEnumerable<Rule> Rules()
    {
        return [];
    }
}
