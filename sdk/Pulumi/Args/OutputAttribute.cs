namespace Pulumi;

/// <summary>Marks a property of a resource or stack as an output, by default under the property's own name.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class OutputAttribute(string? name = null) : Attribute
{
    public string? Name { get; } = name;
}
