using Pulumi;

namespace Sdk.Tests.Deployments.Mocks;

/// <summary>A stack of one resource.</summary>
public sealed class OneThing : Stack
{
    public OneThing() => _ = new Thing("thing");
}
