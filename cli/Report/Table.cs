namespace Lgtm.Cli.Report;

/// <summary>Rows in columns as wide as their widest cell; the last column gives way when the page is too narrow.</summary>
internal static class Table
{
    private const int Gap = 2;

    public static IEnumerable<string> Lines(IReadOnlyList<string> heading, IEnumerable<IReadOnlyList<string>> rows, Ink ink)
    {
        var all = rows.Prepend(heading).ToList();
        var widths = heading.Select((_, column) => all.Max(row => row[column].Length)).ToList();
        for (var i = 0; i < all.Count; i++)
        {
            var line = Page.Clip("  " + string.Concat(all[i].Select((cell, column) => cell.PadRight(widths[column] + Gap))).TrimEnd(), Page.Width);
            yield return i == 0 ? ink.Faint(line) : line;
        }
    }
}
