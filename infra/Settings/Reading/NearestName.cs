namespace Lgtm.Infra.Settings;

/// <summary>Finds the name that a person probably meant.</summary>
internal static class NearestName
{
    public static string? To(string typed, IEnumerable<string> names)
    {
        var best = names
            .Select(name => (Name: name, Edits: Edits(Folded(typed), Folded(name))))
            .OrderBy(candidate => candidate.Edits)
            .ThenBy(candidate => candidate.Name, StringComparer.Ordinal)
            .FirstOrDefault();

        return best.Name is not null && best.Edits <= Math.Max(1, best.Name.Length / 3) ? best.Name : null;
    }

    private static string Folded(string name)
    {
        return name.ToUpperInvariant().Replace("-", string.Empty).Replace("_", string.Empty);
    }

    // Levenshtein, one row at a time.
    private static int Edits(string from, string to)
    {
        var row = Enumerable.Range(0, to.Length + 1).ToArray();
        for (var i = 1; i <= from.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= to.Length; j++)
            {
                var substituted = diagonal + (from[i - 1] == to[j - 1] ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(substituted, Math.Min(row[j], row[j - 1]) + 1);
            }
        }

        return row[^1];
    }
}
