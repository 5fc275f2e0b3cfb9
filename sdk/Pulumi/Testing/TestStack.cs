namespace Pulumi.Testing;

/// <summary>The root of a test that is a function.</summary>
internal sealed class TestStack : Stack;
