using System.Collections.Immutable;
using Google.Protobuf.WellKnownTypes;
using Pulumi.Serialization;
using Pulumirpc;

namespace Pulumi;

/// <summary>Calls a resource's method.</summary>
internal static class MethodCall
{
    private const string Self = "__self__";

    public static async Task<OutputData> OutputAsync<T>(
        Deployment deployment, string token, CallArgs? args, Resource? self, CallOptions? options, RegisterPackageRequest? package)
    {
        var response = await SendAsync(deployment, token, args, self, options, package);
        var data = Converter.ConvertValue(
            warning => Log.Warn(warning, self), $"{token} result", new Value { StructValue = response.Return ?? new Struct() }, typeof(T));
        var resources = response.ReturnDependencies.Values
            .SelectMany(property => property.Urns)
            .Distinct(StringComparer.Ordinal)
            .Select(Resource (urn) => new DependencyResource(urn));
        return data with { Resources = resources.ToImmutableHashSet() };
    }

    public static async Task<CallResponse> SendAsync(
        Deployment deployment, string token, CallArgs? args, Resource? self, CallOptions? options, RegisterPackageRequest? package)
    {
        var properties = await (args ?? CallArgs.Empty).ToDictionaryAsync();
        if (self is not null)
        {
            properties = properties.SetItem(Self, self);
        }

        var serialized = await SerializedProperties.SerializeAsync(
            $"call:{token}",
            properties,
            keepResources: true,
            keepOutputValues: await deployment.Features.OutputValues,
            excludeResourceReferences: true);

        // A method belongs to the provider that its resource belongs to, whatever the caller's options say.
        var provider = self is null ? options?.Provider ?? options?.Parent?.ProviderFor(token) : self.Provider;
        var request = new ResourceCallRequest
        {
            Tok = token,
            Args = serialized.Object,
            Provider = provider is null ? "" : await provider.Reference,
            Version = (self is null ? options?.Version : self.Version) ?? "",
            PluginDownloadURL = (self is null ? options?.PluginDownloadURL : self.PluginDownloadUrl) ?? "",
            PackageRef = await deployment.Packages.ReferenceAsync(package),
        };
        foreach (var (argument, resources) in serialized.Dependencies)
        {
            var urns = await DependencyExpansion.UrnsAsync(resources);
            request.ArgDependencies.Add(argument, new ResourceCallRequest.Types.ArgumentDependencies { Urns = { urns } });
        }

        var response = await CallFailures.NamedAsync($"Call of '{token}'", deployment.Monitor.CallAsync(request));
        CallFailures.ThrowIfAny($"Call of '{token}'", response.Failures);
        return response;
    }
}
