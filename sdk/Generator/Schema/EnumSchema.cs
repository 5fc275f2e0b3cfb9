namespace Lgtm.Sdk.Generator.Schema;

/// <summary>A string enumeration: C# member name to wire value.</summary>
internal sealed record EnumSchema(TypeKey Key, IReadOnlyList<KeyValuePair<string, string>> Values);
