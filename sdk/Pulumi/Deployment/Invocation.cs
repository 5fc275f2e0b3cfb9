using System.Collections.Immutable;
using Google.Protobuf.WellKnownTypes;
using Pulumi.Serialization;
using Pulumirpc;

namespace Pulumi;

/// <summary>Calls a provider's function.</summary>
internal static class Invocation
{
    public static async Task<OutputData> OutputAsync<T>(
        Deployment deployment, string token, InvokeArgs? args, InvokeOptions? options, RegisterPackageRequest? package)
    {
        var serialized = await SerializeAsync(deployment, token, args);
        var dependsOn = await ((options as InvokeOutputOptions)?.DependsOnOrNull).ResourcesAsync();
        var fromArgs = serialized.Dependencies.Values.SelectMany(resources => resources).ToHashSet();

        // A provider cannot look up what does not exist yet.
        if (Serializer.ContainsUnknowns(serialized.Values) || await AnyUnknownIdAsync([.. fromArgs, .. dependsOn]))
        {
            return OutputData.Unknown();
        }

        var result = await SendAsync(deployment, token, serialized, options, package);
        var data = Convert(token, result, typeof(T));
        return data with { Resources = data.Resources.Union(fromArgs).Union(dependsOn) };
    }

    public static async Task<T> ValueAsync<T>(
        Deployment deployment, string token, InvokeArgs? args, InvokeOptions? options, RegisterPackageRequest? package)
    {
        var serialized = await SerializeAsync(deployment, token, args);
        return Convert(token, await SendAsync(deployment, token, serialized, options, package), typeof(T)).As<T>();
    }

    public static async Task SendAsync(
        Deployment deployment, string token, InvokeArgs? args, InvokeOptions? options, RegisterPackageRequest? package) =>
        await SendAsync(deployment, token, await SerializeAsync(deployment, token, args), options, package);

    private static async Task<SerializedProperties> SerializeAsync(Deployment deployment, string token, InvokeArgs? args)
    {
        var keepResources = await deployment.Features.ResourceReferences;
        var properties = await (args ?? InvokeArgs.Empty).ToDictionaryAsync();
        return await SerializedProperties.SerializeAsync($"invoke:{token}", properties, keepResources, keepOutputValues: false);
    }

    private static async Task<bool> AnyUnknownIdAsync(IReadOnlyCollection<Resource> resources)
    {
        foreach (var resource in DependencyExpansion.Expand(resources).OfType<CustomResource>())
        {
            if (resource is not DependencyResource && !(await resource.Id.DataTask).IsKnown)
            {
                return true;
            }
        }

        return false;
    }

    private static async Task<Struct> SendAsync(
        Deployment deployment, string token, SerializedProperties args, InvokeOptions? options, RegisterPackageRequest? package)
    {
        var provider = options?.Provider ?? options?.Parent?.ProviderFor(token);
        var response = await CallFailures.NamedAsync($"Invoke of '{token}'", deployment.Monitor.InvokeAsync(new ResourceInvokeRequest
        {
            Tok = token,
            Args = args.Object,
            Provider = provider is null ? "" : await provider.Reference,
            Version = options?.Version ?? "",
            PluginDownloadURL = options?.PluginDownloadURL ?? "",
            AcceptResources = deployment.SendsResourceReferences,
            PackageRef = await deployment.Packages.ReferenceAsync(package),
        }));
        CallFailures.ThrowIfAny($"Invoke of '{token}'", response.Failures);
        return response.Return ?? new Struct();
    }

    private static OutputData Convert(string token, Struct result, System.Type type) =>
        Converter.ConvertValue(warning => Log.Warn(warning), $"{token} result", new Value { StructValue = result }, type);
}
