namespace Lgtm.Sdk.Generator.Schema;

/// <summary>One input or output of a resource, function or object type.</summary>
/// <param name="WireName">The name on the wire.</param>
/// <param name="Name">The C# member's name.</param>
/// <param name="IsSecret">An input that is always sent as a secret.</param>
/// <param name="Constant">A value the constructor forces, whatever the caller wrote.</param>
internal sealed record Property(
    string WireName,
    string Name,
    SchemaType Type,
    bool IsOptional,
    bool IsSecret = false,
    string? Constant = null,
    DefaultValue? Default = null);
