using Lgtm.Sdk.Generator.Schema;

namespace Lgtm.Sdk.Generator.Emission;

/// <summary>
/// Where things live. Kubernetes keeps all nested types, and the arguments of its resources, under <c>Types.Inputs</c> and
/// <c>Types.Outputs</c>; other providers keep them beside the resource.
/// </summary>
internal sealed class Names(ProviderSchema schema)
{
    public string Namespace(string module)
    {
        return module == TypeModule.Root ? schema.Namespace : $"{schema.Namespace}.{schema.Modules[module]}";
    }

    public string Namespace(string module, string side)
    {
        return schema.IsKubernetes ? $"{schema.Namespace}.Types.{side}.{schema.Modules[module]}" : $"{Namespace(module)}.{side}";
    }

    public string ArgsNamespace(ResourceSchema resource)
    {
        return schema.IsKubernetes && !resource.IsProvider ? Namespace(resource.Token.Module, "Inputs") : Namespace(resource.Token.Module);
    }

    public string ArgsClass(ResourceSchema resource) => $"{ArgsNamespace(resource)}.{resource.Token.Name}Args";

    public string InputClass(string key) => Qualified(key, "Inputs", IsOfFunction(key) ? "InputArgs" : "Args");

    public string PlainInputClass(string key) => Qualified(key, "Inputs", "Args");

    public string OutputClass(string key) => Qualified(key, "Outputs", IsOfFunction(key) ? "Result" : "");

    public string EnumStruct(string key)
    {
        var parsed = TypeKey.Parse(key);
        return $"{Namespace(parsed.Module)}.{parsed.Name}";
    }

    /// <summary>A C# parameter for a wire name.</summary>
    public static string Parameter(string wireName)
    {
        return Keywords.Contains(wireName) ? "@" + wireName : wireName;
    }

    public static string Field(string wireName) => "_" + wireName;

    private static readonly HashSet<string> Keywords =
    [
        "base", "class", "continue", "default", "event", "fixed", "for", "in", "is", "namespace", "object", "operator", "out",
        "override", "params", "private", "public", "readonly", "ref", "return", "static", "string", "switch", "this", "volatile",
    ];

    private bool IsOfFunction(string key) => schema.Types.Any(t => t.BelongsToFunction && t.Key == TypeKey.Parse(key));

    private string Qualified(string key, string side, string suffix)
    {
        var parsed = TypeKey.Parse(key);
        return $"{Namespace(parsed.Module, side)}.{parsed.Name}{suffix}";
    }
}
