using Pulumi.Engine;

namespace Pulumi;

/// <summary>Says what it was that the engine would not do.</summary>
internal static class Refusal
{
    public static ResourceException Of(Resource resource, RpcException refused) =>
        new($"{resource.GetResourceType()} '{resource.GetResourceName()}': {refused.Detail} ({refused.Status})", resource, hideStack: true);

    public static RunException OfCall(string call, RpcException refused) => new($"{call} failed: {refused.Detail} ({refused.Status})", refused);
}
