using System.Globalization;
using Lgtm.Cli.Cloud.Aws;

namespace Lgtm.Cli.Report;

/// <summary>The whole report of a preview.</summary>
internal sealed class PreviewText(Plan plan, SimulatedRegion region, IReadOnlyList<string> warnings, DateOnly today, Ink ink, bool everything)
{
    public string Render()
    {
        var lines = Heading()
            .Concat(Section("Resources", new ResourceTree(plan, ink, everything).Lines()))
            .Concat(Section("Counts", Counts().Append("").Append("  " + Totals())))
            .Concat(Section("Nodes", NodeTable.Lines(plan, ink)))
            .Concat(Section("Helm releases", Releases()))
            .Concat(Section("Support", SupportTable.Lines(plan, today, ink)))
            .Concat(Section("Outputs", OutputLines.Of(plan.Outputs)))
            .Concat(Section("Warnings", warnings.SelectMany(Warning)));
        return string.Join('\n', lines) + "\n";
    }

    private IEnumerable<string> Heading()
    {
        yield return ink.Strong("Preview") + ": nothing is created, no cloud was asked";
        yield return "";
        yield return $"  project  {plan.Project}";
        yield return $"  stack    {plan.Stack}";
        yield return $"  region   {region.Text}";
    }

    private IEnumerable<string> Section(string title, IEnumerable<string> content)
    {
        var lines = content.ToList();
        return lines.Count == 0 ? [] : lines.Prepend(ink.Strong(title)).Prepend("");
    }

    private string Totals()
    {
        var components = plan.Resources.Count(resource => !resource.Custom && !resource.IsStack);
        var read = plan.Resources.Count(resource => resource.ReadId is not null);
        var created = plan.Resources.Count(resource => resource.Custom) - read;
        return string.Create(
            CultureInfo.InvariantCulture,
            $"to create: {created}; components: {components}; {(read > 0 ? $"to read: {read}; " : "")}look-ups: {plan.Invokes.Count}");
    }

    private IEnumerable<string> Counts()
    {
        var byType = plan.Resources.Where(resource => !resource.IsStack).CountBy(resource => TypeName.Short(resource.Type), StringComparer.Ordinal).ToList();
        var column = byType.Select(entry => Digits(entry.Value).Length).DefaultIfEmpty().Max();
        return byType.OrderBy(entry => entry.Key, StringComparer.Ordinal).Select(entry => Page.Clip($"  {Digits(entry.Value).PadLeft(column)}  {entry.Key}", Page.Width));
    }

    private IEnumerable<string> Releases()
    {
        var releases = HelmReleases.Of(plan).Select(release => (IReadOnlyList<string>)[release.Name, release.Chart, release.Version, release.Namespace]).ToList();
        return releases.Count == 0 ? [] : Table.Lines(["release", "chart", "version", "namespace"], releases, ink);
    }

    private IEnumerable<string> Warning(string text)
    {
        return Page.Wrap(text, Page.Width - 4).Select((line, i) => (i == 0 ? "  " + ink.Warning("!") + " " : "    ") + line);
    }

    private static string Digits(int number)
    {
        return number.ToString(CultureInfo.InvariantCulture);
    }
}
