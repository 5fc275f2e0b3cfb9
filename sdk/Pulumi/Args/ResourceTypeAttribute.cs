namespace Pulumi;

/// <summary>Says which type token a resource class stands for, so that references to such resources come back as the class.</summary>
[AttributeUsage(AttributeTargets.Class)]
public class ResourceTypeAttribute(string type, string? version) : Attribute
{
    public string Type { get; } = type;

    public string? Version { get; } = version;
}
