namespace Pulumi;

/// <summary>Aliases as URNs, for an engine that cannot resolve them: own ones, and those that follow from the parent's.</summary>
internal static class AliasUrns
{
    public static async Task<IReadOnlyList<string>> OfAsync(Resource resource)
    {
        var own = await OwnAsync(resource);
        var all = new List<string>(own);
        if (resource.Parent is { } parent)
        {
            foreach (var parentAlias in await OwnAsync(parent))
            {
                all.Add(Inherited(resource.GetResourceName(), resource.GetResourceType(), parent.GetResourceName(), parentAlias));
                all.AddRange(own.Select(alias => Inherited(UrnText.Name(alias), UrnText.Type(alias), parent.GetResourceName(), parentAlias)));
            }
        }

        return [.. all.Where(urn => urn.Length > 0).Distinct(StringComparer.Ordinal)];
    }

    private static async Task<List<string>> OwnAsync(Resource resource)
    {
        var urns = new List<string>(resource.Aliases.Count);
        foreach (var input in resource.Aliases)
        {
            var data = await input.ToOutput().DataTask;
            if (data.IsKnown && await CollapseAsync(data.As<Alias>(), resource) is { Length: > 0 } urn)
            {
                urns.Add(urn);
            }
        }

        return urns;
    }

    private static Task<string> CollapseAsync(Alias alias, Resource resource)
    {
        AliasRules.Check(alias);
        if (alias.Urn is { } urn)
        {
            return Task.FromResult(urn);
        }

        var parent = alias.Parent ?? (alias.NoParent || alias.ParentUrn is not null ? null : resource.Parent);
        return UrnText.Compose(
            alias.Name ?? resource.GetResourceName(),
            alias.Type ?? resource.GetResourceType(),
            parent,
            parent is null ? alias.ParentUrn : null,
            alias.Project,
            alias.Stack).KnownValueAsync("");
    }

    // Children are usually named after their parent: "app-logs" of "app" was "old-logs" of "old".
    private static string Inherited(string name, string type, string parentName, string parentAlias)
    {
        var aliasedName = name.StartsWith(parentName, StringComparison.Ordinal) ? UrnText.Name(parentAlias) + name[parentName.Length..] : name;
        return UrnText.Below(parentAlias, type, aliasedName);
    }
}
