using Pulumi;

namespace Sdk.Tests.Wire;

/// <summary>A resource with an input of every kind.</summary>
public sealed class Thing(string name, ThingArgs args, CustomResourceOptions? options = null)
    : CustomResource("fake:mod/thing:Thing", name, args, options);
