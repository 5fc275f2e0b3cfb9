namespace Lgtm.Cli.Report;

/// <summary>The width of a report, and how text is made to fit it.</summary>
internal static class Page
{
    public const int Width = 100;

    private const string Ellipsis = "…";

    public static string Clip(string text, int width)
    {
        return text.Length <= width ? text : text[..(Math.Max(width, 1) - 1)] + Ellipsis;
    }

    /// <summary>As many names as fit, then how many are left.</summary>
    public static string Names(IReadOnlyList<string> names, int width)
    {
        var all = string.Join(", ", names);
        for (var shown = names.Count - 1; all.Length > width && shown > 0; shown--)
        {
            all = string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{string.Join(", ", names.Take(shown))}, +{names.Count - shown}");
        }

        return Clip(all, width);
    }

    /// <summary>The text in lines that fit, broken at spaces where there are any.</summary>
    public static IEnumerable<string> Wrap(string text, int width)
    {
        foreach (var paragraph in text.ReplaceLineEndings("\n").TrimEnd('\n').Split('\n'))
        {
            var rest = paragraph.TrimEnd();
            while (rest.Length > width)
            {
                var end = rest.LastIndexOf(' ', width);
                end = end > width / 2 ? end : width;
                yield return rest[..end].TrimEnd();
                rest = rest[end..].TrimStart();
            }

            yield return rest;
        }
    }
}
