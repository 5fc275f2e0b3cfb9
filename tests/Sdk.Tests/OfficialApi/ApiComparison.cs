namespace Sdk.Tests.OfficialApi;

/// <summary>Finds what a package of ours promises that the official one does not have. What ours leaves out is no difference.</summary>
internal static class ApiComparison
{
    public static IReadOnlyList<string> Surplus(Dictionary<string, ApiType> ours, Dictionary<string, ApiType> official)
    {
        return [.. ours.SelectMany(type => Surplus(type.Key, type.Value, official.GetValueOrDefault(type.Key)))];
    }

    private static IEnumerable<string> Surplus(string name, ApiType ours, ApiType? official)
    {
        if (official is null)
        {
            yield return $"{name}: is not in the official package";
            yield break;
        }

        if (!string.Equals(ours.Declaration, official.Declaration, StringComparison.Ordinal))
        {
            yield return $"{name}: is declared '{ours.Declaration}', officially '{official.Declaration}'";
        }

        foreach (var parent in ours.Bases.Except(official.Bases, StringComparer.Ordinal))
        {
            yield return $"{name}: derives from '{parent}', officially from '{string.Join(", ", official.Bases)}'";
        }

        foreach (var member in ours.Members.Except(official.Members, StringComparer.Ordinal))
        {
            yield return $"{name}: '{member}' is not in the official package";
        }
    }
}
