using System.Collections.Immutable;
using Google.Protobuf.WellKnownTypes;
using Pulumirpc;

namespace Pulumi;

/// <summary>Reads a resource that exists already.</summary>
internal static class ResourceReading
{
    public static async Task<ResourceOutcome> ReadAsync(
        Deployment deployment, ResourceIntent intent, ImmutableDictionary<string, object?> inputs, string id)
    {
        var prepared = await PreparedResource.PrepareAsync(deployment, intent, inputs);
        var request = new ReadResourceRequest
        {
            Id = id,
            Type = intent.Type,
            Name = intent.Name,
            Parent = prepared.Parent,
            Provider = prepared.Provider,
            Properties = prepared.Object,
            Version = intent.Options.Version ?? "",
            PluginDownloadURL = intent.Options.PluginDownloadURL ?? "",
            AcceptSecrets = true,
            AcceptResources = deployment.SendsResourceReferences,
            PackageRef = await deployment.Packages.ReferenceAsync(intent.Package),
        };
        request.Dependencies.AddRange(prepared.Dependencies);
        request.AdditionalSecretOutputs.AddRange(intent.CustomOptions?.AdditionalSecretOutputsOrEmpty ?? []);

        var response = await deployment.Monitor.ReadResourceAsync(intent.Resource, request);
        return new ResourceOutcome(
            response.Urn, id, response.Properties ?? new Struct(), MissingIsUnknown: false, ResourceOutcome.NoDependencies);
    }
}
