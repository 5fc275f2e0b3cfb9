namespace Lgtm.Sdk.Generator.Schema;

/// <summary>A nested object, known as an input, an output, or both.</summary>
internal sealed record ObjectTypeSchema(TypeKey Key, IReadOnlyList<Property>? Input, IReadOnlyList<Property>? Output)
{
    /// <summary>Nested objects of functions are named after the function, and have names of their own.</summary>
    public bool BelongsToFunction => Key.Name.StartsWith("Get", StringComparison.Ordinal);
}
