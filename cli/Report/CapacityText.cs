using System.Globalization;
using Lgtm.Components.Capacity;
using Lgtm.Components.Cluster;

namespace Lgtm.Cli.Report;

/// <summary>A capacity plan for a person: what runs, on what, at what cost, and why.</summary>
internal sealed class CapacityText(CapacityPlan plan, Ink ink)
{
    private readonly List<string> _sources = [];

    public string Render()
    {
        // The reasons come first, because they number the sources.
        var reasons = plan.Workloads.SelectMany(workload => Reasons(workload.Key, workload.Value)).ToList();
        var lines = Heading()
            .Concat(Section("Copies and zones", plan.Figures.SelectMany(figure => Reason(figure, 11, 3))))
            .Concat(Section("Workloads (requests and limits of one pod, no CPU limit; USD a month of the fewest pods)", Workloads()))
            .Concat(Section("Nodes", plan.NodePools.SelectMany(Nodes)))
            .Concat(Section("Cost, USD a month", Costs()))
            .Concat(Section("Reasons", reasons))
            .Concat(Section("Sources", _sources.Select((source, i) => Text($"  [{i + 1}]{(i < 9 ? " " : "")} {source}"))));
        return string.Join('\n', lines) + "\n";
    }

    private IEnumerable<string> Heading()
    {
        var load = plan.Load!;
        yield return ink.Strong("Capacity plan") + ": an estimate from published figures, in prices of us-east-1, on demand, arm64";
        yield return "";
        yield return Text($"  logs     {load.LogsGBPerDay:N0} GB a day");
        yield return Text($"  metrics  {load.ActiveSeries:N0} series every {load.ScrapeIntervalSeconds} s: {load.SamplesPerSecond:N0} samples/s");
        yield return Text($"  traces   {load.SpansPerSecond:N0} spans/s");
        yield return Text($"  queries  {load.QueriesPerSecond:N0} a second to each backend");
    }

    private IEnumerable<string> Section(string title, IEnumerable<string> content)
    {
        return content.Prepend(ink.Strong(title)).Prepend("");
    }

    private IEnumerable<string> Workloads()
    {
        var rows = plan.Workloads.Select(workload => Row(workload.Key, workload.Value)).ToList();
        var sizes = plan.Workloads.Values;
        rows.Add(
        [
            "total", Range(sizes.Sum(size => size.Replicas), sizes.Sum(size => size.MaxReplicas ?? size.Replicas)), Text($"{sizes.Sum(size => size.TotalCpuMillicores)}m"), Text($"{sizes.Sum(size => size.TotalMemoryMiB)} MiB"), "",
            Text($"{sizes.Sum(size => size.TotalVolumeGiB)} GiB"), "", Text($"{sizes.Sum(size => size.MonthlyUsd):N0}"),
        ]);
        return Table.Lines(["workload", "pods", "cpu", "memory", "limit", "volume", "cache", "USD"], rows, ink);
    }

    private static IReadOnlyList<string> Row(string name, WorkloadSize size)
    {
        return
        [
            name, Range(size.Replicas, size.MaxReplicas ?? size.Replicas), Text($"{size.CpuMillicores}m"), Text($"{size.MemoryMiB} MiB"), Text($"{size.MemoryLimitMiB} MiB"),
            size.VolumeGiB > 0 ? Text($"{size.VolumeGiB} GiB") : "-", size.CacheMiB > 0 ? Text($"{size.CacheMiB} MiB") : "-", Text($"{size.MonthlyUsd:N0}"),
        ];
    }

    private static string Range(int fewest, int most)
    {
        return most > fewest ? Text($"{fewest}-{most}") : Text($"{fewest}");
    }

    private IEnumerable<string> Nodes(NodePool pool)
    {
        var where = pool.Placement switch
        {
            ZonePlacement.OneGroupPerZone => Text($"{pool.DesiredNodes} in each of {plan.Zones} zones"),
            ZonePlacement.AcrossZones => Text($"across {plan.Zones} zones, up to {pool.MaxNodes}"),
            _ => Text($"in one zone, up to {pool.MaxNodes}"),
        };
        yield return Text($"  {pool.Name}: {pool.Nodes} {pool.Arm64InstanceTypes[0]} ({pool.X86InstanceTypes[0]}), {where}");
        foreach (var line in Page.Wrap(pool.Reason + Cited(pool.Source), Page.Width - 4))
        {
            yield return "    " + line;
        }
    }

    private IEnumerable<string> Costs()
    {
        var name = plan.Costs.Max(line => line.Name.Length);
        var usd = Text($"{plan.Costs.Sum(line => line.MonthlyUsd):N0}");
        return plan.Costs
            .SelectMany(line => Wrapped($"  {line.Name.PadRight(name)}  {Text($"{line.MonthlyUsd:N0}").PadLeft(usd.Length)}  ", line.Reason + Cited(line.Source)))
            .Append($"  {"total".PadRight(name)}  {usd}");
    }

    private IEnumerable<string> Reasons(string workload, WorkloadSize size)
    {
        return size.Figures.SelectMany(figure => Reason(figure, 12, 9)).Select(line => "  " + line).Prepend("  " + workload);
    }

    private IEnumerable<string> Reason(PlanFigure figure, int name, int value)
    {
        var start = $"  {figure.Name.PadRight(name)}  {figure.Value.PadRight(value)}  ";
        return Wrapped(start, figure.Reason + Cited(figure.Source));
    }

    // Reasons stand two columns further in than anything else.
    private static IEnumerable<string> Wrapped(string start, string text)
    {
        return Page.Wrap(text, Page.Width - start.Length - 2).Select((line, i) => (i == 0 ? start : new string(' ', start.Length)) + line);
    }

    private string Cited(string source)
    {
        if (!_sources.Contains(source, StringComparer.Ordinal))
        {
            _sources.Add(source);
        }

        return Text($" [{_sources.IndexOf(source) + 1}]");
    }

    private static string Text(FormattableString text)
    {
        return text.ToString(CultureInfo.InvariantCulture);
    }
}
