namespace Pulumi;

/// <summary>What an alias may not say at once.</summary>
internal static class AliasRules
{
    public static void Check(Alias alias)
    {
        if (alias.Urn is not null && Others(alias).FirstOrDefault() is { } other)
        {
            throw new ArgumentException($"Alias should not specify both Urn and {other}");
        }

        if (Parents(alias).Count() > 1)
        {
            throw new ArgumentException("Only specify one of 'Parent', 'ParentUrn' or 'NoParent' in an Alias");
        }
    }

    private static IEnumerable<string> Others(Alias alias) =>
        new (string Name, object? Value)[]
        {
            (nameof(Alias.Name), alias.Name),
            (nameof(Alias.Type), alias.Type),
            (nameof(Alias.Project), alias.Project),
            (nameof(Alias.Stack), alias.Stack),
        }
        .Where(member => member.Value is not null)
        .Select(member => member.Name)
        .Concat(Parents(alias));

    private static IEnumerable<string> Parents(Alias alias)
    {
        if (alias.Parent is not null)
        {
            yield return nameof(Alias.Parent);
        }

        if (alias.ParentUrn is not null)
        {
            yield return nameof(Alias.ParentUrn);
        }

        if (alias.NoParent)
        {
            yield return nameof(Alias.NoParent);
        }
    }
}
