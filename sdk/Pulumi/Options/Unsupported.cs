namespace Pulumi;

/// <summary>What the bundled SDK leaves to the official packages.</summary>
internal static class Unsupported
{
    private const string Switch = "build with -p:PulumiSdk=official to use it";

    public static NotSupportedException Hooks() => new($"resource hooks are not part of the bundled Pulumi SDK; {Switch}");

    public static NotSupportedException Transforms() =>
        new($"resource transforms (ResourceTransforms) are not part of the bundled Pulumi SDK; use ResourceTransformations, or {Switch}");

    public static NotSupportedException InvokeTransforms() => new($"invoke transforms are not part of the bundled Pulumi SDK; {Switch}");
}
