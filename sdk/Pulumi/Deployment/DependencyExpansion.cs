namespace Pulumi;

/// <summary>What the engine must wait for when a program says it depends on some resources.</summary>
internal static class DependencyExpansion
{
    /// <summary>A local component stands for what is in it; anything else for itself.</summary>
    public static IReadOnlyCollection<Resource> Expand(IReadOnlyCollection<Resource> resources)
    {
        if (resources.Count == 0)
        {
            return [];
        }

        var seen = new HashSet<Resource>();
        var reached = new List<Resource>();
        var open = new Stack<Resource>(resources.Reverse());
        while (open.TryPop(out var resource))
        {
            if (!seen.Add(resource))
            {
                continue;
            }

            if (resource is CustomResource || resource.IsRemote)
            {
                reached.Add(resource);
                continue;
            }

            foreach (var child in resource.ChildrenSoFar().Reverse())
            {
                open.Push(child);
            }
        }

        return reached;
    }

    /// <summary>The URNs of the expansion, without those that are not known.</summary>
    /// <param name="dependent">Who depends on them. It may be inside a component that it depends on, and cannot wait for itself.</param>
    public static async Task<IReadOnlyCollection<string>> UrnsAsync(IReadOnlyCollection<Resource> resources, Resource? dependent = null)
    {
        if (resources.Count == 0)
        {
            return [];
        }

        var urns = new HashSet<string>(StringComparer.Ordinal);
        foreach (var resource in Expand(resources))
        {
            if (resource != dependent && await resource.Urn.KnownValueAsync("") is { Length: > 0 } urn)
            {
                urns.Add(urn);
            }
        }

        return urns;
    }
}
