namespace Pulumi;

/// <summary>Marks the constructor that reads an output's value into its <see cref="OutputTypeAttribute"/> class.</summary>
[AttributeUsage(AttributeTargets.Constructor)]
public sealed class OutputConstructorAttribute : Attribute;
