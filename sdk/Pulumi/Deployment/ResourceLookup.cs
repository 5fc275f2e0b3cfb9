using System.Collections.Immutable;
using Google.Protobuf.WellKnownTypes;
using Pulumirpc;

namespace Pulumi;

/// <summary>Finds a resource that this or another program has registered.</summary>
internal static class ResourceLookup
{
    private const string Token = "pulumi:pulumi:getResource";

    public static async Task<ResourceOutcome> ByUrnAsync(Deployment deployment, string urn)
    {
        var response = await deployment.Monitor.InvokeAsync(new ResourceInvokeRequest
        {
            Tok = Token,
            Args = new Struct { Fields = { ["urn"] = Value.ForString(urn) } },
            AcceptResources = deployment.SendsResourceReferences,
        });
        CallFailures.ThrowIfAny($"Invoke of '{Token}'", response.Failures);

        var found = response.Return.Fields;
        return new ResourceOutcome(
            found["urn"].StringValue,
            found.TryGetValue("id", out var id) ? id.StringValue : "",
            found["state"].StructValue,
            MissingIsUnknown: false,
            ResourceOutcome.NoDependencies);
    }
}
