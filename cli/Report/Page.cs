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

    /// <summary>The text in lines that fit, broken at spaces only: an ARN or address that is wider runs over, so that it can be copied.</summary>
    public static IEnumerable<string> Wrap(string text, int width)
    {
        foreach (var paragraph in text.ReplaceLineEndings("\n").TrimEnd('\n').Split('\n'))
        {
            var rest = paragraph.TrimEnd();
            while (rest.Length > width)
            {
                var end = EndOfLine(rest, width);
                yield return rest[..end].TrimEnd();
                rest = rest[end..].TrimStart();
            }

            if (rest.Length > 0 || paragraph.Length == 0)
            {
                yield return rest;
            }
        }
    }

    private static int EndOfLine(string text, int width)
    {
        var firstWord = text.Length - text.TrimStart().Length;
        var end = text.LastIndexOf(' ', width);
        if (end <= firstWord)
        {
            end = text.IndexOf(' ', Math.Max(firstWord, width));
        }

        return end < 0 ? text.Length : end;
    }
}
