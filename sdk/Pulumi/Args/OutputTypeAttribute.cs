namespace Pulumi;

/// <summary>Marks a class that an output's value can be read into.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class OutputTypeAttribute : Attribute;
