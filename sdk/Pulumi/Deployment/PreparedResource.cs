using System.Collections.Immutable;
using Google.Protobuf.WellKnownTypes;
using Pulumi.Serialization;

namespace Pulumi;

/// <summary>The parts of a request that must be waited for.</summary>
internal sealed record PreparedResource(
    Struct Object,
    string Parent,
    string Provider,
    IReadOnlyDictionary<string, string> Providers,
    IReadOnlyCollection<string> Dependencies,
    IReadOnlyDictionary<string, IReadOnlyCollection<string>> PropertyDependencies)
{
    public static async Task<PreparedResource> PrepareAsync(
        Deployment deployment, ResourceIntent intent, ImmutableDictionary<string, object?> inputs)
    {
        var options = intent.Options;
        var dependsOn = await options.DependsOnOrNull.ResourcesAsync();

        var keepResources = await deployment.Features.ResourceReferences;
        var properties = await SerializedProperties.SerializeAsync(
            $"resource:{intent.Name}[{intent.Type}]",
            inputs.Where(property => property.Key is not (Constants.Id or Constants.Urn)),
            keepResources,
            keepOutputValues: intent.Remote && await deployment.Features.OutputValues,
            excludeResourceReferences: intent.Remote && keepResources);

        var parent = await ParentUrnAsync(deployment, intent);
        var provider = intent.Provider is null ? "" : await intent.Provider.Reference;
        var providers = await RemoteProvidersAsync(intent);

        var dependencies = await DependencyExpansion.UrnsAsync(dependsOn, intent.Resource);
        var all = new HashSet<string>(dependencies, StringComparer.Ordinal);
        var byProperty = new Dictionary<string, IReadOnlyCollection<string>>(StringComparer.Ordinal);
        foreach (var (property, resources) in properties.Dependencies)
        {
            var urns = await DependencyExpansion.UrnsAsync(resources, intent.Resource);
            all.UnionWith(urns);
            byProperty.Add(property, urns);
        }

        return new PreparedResource(properties.Object, parent, provider, providers, all, byProperty);
    }

    private static async Task<string> ParentUrnAsync(Deployment deployment, ResourceIntent intent)
    {
        if (intent.Type == Stack.RootType)
        {
            return "";
        }

        var parent = intent.Options.Parent ?? deployment.Stack;
        return parent is null ? "" : await parent.Urn.KnownValueAsync("") ?? "";
    }

    private static async Task<IReadOnlyDictionary<string, string>> RemoteProvidersAsync(ResourceIntent intent)
    {
        var references = new Dictionary<string, string>(StringComparer.Ordinal);
        if (!intent.Remote || intent.Options is not ComponentResourceOptions options)
        {
            return references;
        }

        IReadOnlyList<ProviderResource> providers = options.Provider is { } single ? [single] : options.ProvidersOrEmpty;
        foreach (var provider in providers)
        {
            references[provider.Package] = await provider.Reference;
        }

        return references;
    }
}
