namespace Lgtm.Cli.Commands;

/// <summary>Guesses what someone meant to type.</summary>
internal static class Suggestion
{
    private const int MostEdits = 3;

    /// <summary><c>did you mean 'x'? </c>, or nothing when no candidate comes close.</summary>
    public static string For(string typed, IEnumerable<string> candidates)
    {
        var (nearest, edits) = candidates.Select(candidate => (candidate, Edits(typed, candidate))).DefaultIfEmpty(("", int.MaxValue)).MinBy(pair => pair.Item2);
        return edits <= Math.Min(MostEdits, nearest.Length / 2) ? $"did you mean '{nearest}'? " : "";
    }

    private static int Edits(string left, string right)
    {
        var row = Enumerable.Range(0, right.Length + 1).ToArray();
        for (var i = 1; i <= left.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= right.Length; j++)
            {
                var replaced = diagonal + (left[i - 1] == right[j - 1] ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(replaced, Math.Min(row[j], row[j - 1]) + 1);
            }
        }

        return row[right.Length];
    }
}
