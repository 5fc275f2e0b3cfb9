namespace Lgtm.Sdk.Generator.Schema;

/// <summary>One file of <c>sdk/Schemas</c>.</summary>
/// <param name="Modules">Module of a token to the part of the C# namespace it stands for.</param>
internal sealed record ProviderSchema(
    string Name,
    string Version,
    string Namespace,
    IReadOnlyDictionary<string, string> Modules,
    IReadOnlyList<ResourceSchema> Resources,
    IReadOnlyList<FunctionSchema> Functions,
    IReadOnlyList<ObjectTypeSchema> Types,
    IReadOnlyList<EnumSchema> Enums)
{
    public bool IsKubernetes => Name == "kubernetes";

    /// <summary>The package's last name: <c>Aws</c>.</summary>
    public string Package => Namespace[(Namespace.LastIndexOf('.') + 1)..];
}
