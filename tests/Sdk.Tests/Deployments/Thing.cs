using Pulumi;

namespace Sdk.Tests.Deployments;

/// <summary>A resource of a provider named "test".</summary>
[ResourceType(Token, null)]
public sealed class Thing : CustomResource
{
    public const string Token = "test:index/thing:Thing";

    public Thing(string name, ThingArgs? args = null, CustomResourceOptions? options = null)
        : base(Token, name, args ?? new ThingArgs(), options)
    {
    }

    [Output("text")]
    public Output<string?> Text { get; private set; } = null!;

    [Output("count")]
    public Output<int> Count { get; private set; } = null!;

    [Output("friend")]
    public Output<Thing?> Friend { get; private set; } = null!;
}
