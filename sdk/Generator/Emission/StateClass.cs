using Lgtm.Sdk.Generator.Schema;

namespace Lgtm.Sdk.Generator.Emission;

/// <summary>
/// What may be said about a resource that is read by its id. Members that hold nested objects are left out: the official
/// package gives them twins of all nested classes, which nobody needs in order to find a resource.
/// </summary>
internal static class StateClass
{
    public static ArgsClass For(ResourceSchema resource)
    {
        var inputs = resource.Inputs.ToDictionary(i => i.WireName, StringComparer.Ordinal);
        var properties = resource.Outputs
            .Select(o => inputs.GetValueOrDefault(o.WireName, o))
            .Concat(resource.Inputs.Where(i => resource.Outputs.All(o => o.WireName != i.WireName)))
            .Where(p => !p.Type.MentionsObjects)
            .OrderBy(p => p.WireName, StringComparer.Ordinal)
            .Select(p => p with
            {
                IsOptional = true,
                IsSecret = p.IsSecret || resource.SecretOutputs.Contains(p.WireName),
                Default = null,
            });
        return new($"{resource.Token.Name}State", "ResourceArgs", [.. properties]);
    }
}
