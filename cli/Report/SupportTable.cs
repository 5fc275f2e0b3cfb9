using System.Globalization;
using Lgtm.Cli.Engine;
using Lgtm.Components.Charts;

namespace Lgtm.Cli.Report;

/// <summary>Until when the makers of what a plan installs mend it.</summary>
internal static class SupportTable
{
    private const string Cluster = "aws:eks/cluster:Cluster";

    public static IEnumerable<string> Lines(Plan plan, DateOnly today, Ink ink)
    {
        var rows = Charts(plan, today).Concat(Clusters(plan, today)).ToList();
        return rows.Count == 0 ? [] : Table.Lines(["chart", "version", "app", "support until"], rows, ink);
    }

    private static IEnumerable<IReadOnlyList<string>> Charts(Plan plan, DateOnly today)
    {
        var charts = HelmReleases.Of(plan).Select(release => (release.Chart, release.Version)).Distinct().OrderBy(chart => chart.Chart, StringComparer.Ordinal);
        foreach (var (chart, version) in charts)
        {
            var parts = SupportDates.OfChart(chart, version);
            if (parts.Count == 0)
            {
                yield return [chart, version, "", Shown(null, today)];
            }

            // A chart has a row of its own only where its support ends by itself.
            foreach (var part in parts.Where((part, i) => i > 0 || part.Until is not null))
            {
                var app = string.Equals(part.Name, chart, StringComparison.Ordinal) ? "(the chart)" : $"{part.Name} {part.Version}";
                yield return [chart, version, app, Shown(part.Until, today)];
            }
        }
    }

    private static IEnumerable<IReadOnlyList<string>> Clusters(Plan plan, DateOnly today)
    {
        return plan.Resources
            .Where(resource => resource is { Type: Cluster, ReadId: null })
            .Select(resource => WireValue.TextOf(resource.Inputs, "version"))
            .OfType<string>()
            .Select(version => (IReadOnlyList<string>)["(EKS)", version, $"Kubernetes {version}", Shown(SupportDates.OfKubernetes(version).Until, today)]);
    }

    private static string Shown(DateOnly? until, DateOnly today)
    {
        return until is { } end ? end.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) + (today > end ? ", over" : "") : "unknown";
    }
}
