using Spec = Pulumirpc.Alias.Types.Spec;

namespace Pulumi;

/// <summary>Aliases as the engine resolves them itself.</summary>
internal static class AliasSpecs
{
    public static async Task<IReadOnlyList<Pulumirpc.Alias>> OfAsync(IReadOnlyList<Input<Alias>> aliases)
    {
        if (aliases.Count == 0)
        {
            return [];
        }

        var messages = new List<Pulumirpc.Alias>(aliases.Count);
        foreach (var input in aliases)
        {
            var data = await input.ToOutput().DataTask;

            // An alias that is not known yet cannot be the name of anything that exists.
            if (data.IsKnown)
            {
                messages.Add(await MessageAsync(data.As<Alias>()));
            }
        }

        return messages;
    }

    private static async Task<Pulumirpc.Alias> MessageAsync(Alias alias)
    {
        AliasRules.Check(alias);
        if (alias.Urn is { } urn)
        {
            return new Pulumirpc.Alias { Urn = urn };
        }

        var spec = new Spec
        {
            Name = await alias.Name.KnownTextAsync(),
            Type = await alias.Type.KnownTextAsync(),
            Stack = await alias.Stack.KnownTextAsync(),
            Project = await alias.Project.KnownTextAsync(),
        };
        if (alias.Parent is { } parent)
        {
            spec.ParentUrn = await parent.Urn.KnownValueAsync("");
        }
        else if (alias.ParentUrn is { } parentUrn)
        {
            spec.ParentUrn = await parentUrn.KnownTextAsync();
        }
        else
        {
            // Sent when false, too: "the parent it has now" is not "not said".
            spec.NoParent = alias.NoParent;
        }

        return new Pulumirpc.Alias { Spec = spec };
    }
}
