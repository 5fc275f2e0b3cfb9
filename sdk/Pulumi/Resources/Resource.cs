using System.Collections.Immutable;
using Pulumi.Serialization;

namespace Pulumi;

/// <summary>Something the engine knows by a URN.</summary>
public class Resource
{
    private readonly string _type;
    private readonly string _name;
    private readonly HashSet<Resource> _children = [];
    private readonly ImmutableList<ResourceTransformation> _transformations;
    private readonly bool? _protect;

    private protected Resource(
        string type, string name, bool custom, ResourceArgs args, ResourceOptions options, bool remote = false, RegisterPackageRequest? package = null)
    {
        if (string.IsNullOrEmpty(type))
        {
            throw new ArgumentException("'type' cannot be null or empty.", nameof(type));
        }

        if (string.IsNullOrEmpty(name))
        {
            throw new ArgumentException("'name' cannot be null or empty.", nameof(name));
        }

        _type = type;
        _name = name;
        IsRemote = remote;

        // Before anything else can see this resource: its outputs must not be null.
        CompletionSources = OutputCompletionSource.InitializeOutputs(this, own: custom || remote || options.Urn is not null);

        var deployment = Pulumi.Deployment.Current;
        var inheritsFrom = options.Parent ?? (type == Stack.RootType || options.Urn is not null ? null : deployment.Stack);
        _transformations = [.. options.TransformationsOrEmpty, .. inheritsFrom?._transformations ?? []];
        (args, options) = Transformed(args, options);
        options = options.Snapshot();

        if (options.Provider is not null && options is ComponentResourceOptions { ProvidersOrEmpty.Count: > 0 })
        {
            throw new ResourceException("Do not supply both 'provider' and 'providers' options to a ComponentResource.", options.Parent);
        }

        Parent = options.Parent;
        Parent?.Adopt(this);
        _protect = options.Protect ?? Parent?._protect;
        Version = options.Version;
        PluginDownloadUrl = options.PluginDownloadURL;
        Provider = custom ? options.Provider ?? Parent?.ProviderFor(type) : null;
        Providers = ProvidersForChildren(custom, options);
        Aliases = options.AliasesOrEmpty;

        deployment.Begin(new ResourceIntent(this, custom, remote, args, options, _protect, Provider, package));
    }

    /// <summary>A stand-in for a resource that was registered elsewhere.</summary>
    private protected Resource(string urn)
    {
        _type = "";
        _name = "";
        _transformations = [];
        Providers = ImmutableDictionary<string, ProviderResource>.Empty;
        CompletionSources = ImmutableDictionary<string, OutputCompletionSource>.Empty;
        Aliases = [];
        Urn = Output.Create(urn);
    }

    [Output("urn")]
    public Output<string> Urn { get; private protected set; } = null!;

    internal IReadOnlyDictionary<string, OutputCompletionSource> CompletionSources { get; }

    internal Resource? Parent { get; }

    internal bool IsRemote { get; }

    internal string? Version { get; }

    internal string? PluginDownloadUrl { get; }

    internal ProviderResource? Provider { get; }

    internal ImmutableDictionary<string, ProviderResource> Providers { get; }

    internal IReadOnlyList<Input<Alias>> Aliases { get; }

    // Methods, so that a resource may have outputs of these names.
    public string GetResourceType() => _type;

    public string GetResourceName() => _name;

    /// <summary>Opens the outputs that all resources of this kind have.</summary>
    internal virtual void OpenIdentity(OutputSources outputs) => Urn = new(outputs.Open(Constants.Urn, typeof(string)));

    /// <summary>Opens every output. Provider bindings state theirs, which is much faster at start; other classes are read by reflection.</summary>
    internal virtual void OpenOutputs(OutputSources outputs)
    {
        foreach (var member in OutputMember.AllOf(GetType()))
        {
            member.OpenIn(outputs, this);
        }
    }

    internal IReadOnlyList<Resource> ChildrenSoFar()
    {
        lock (_children)
        {
            return [.. _children];
        }
    }

    /// <summary>The provider that this resource's children of a three-part type use.</summary>
    internal ProviderResource? ProviderFor(string token) =>
        PackageOf(token) is { } package ? Providers.GetValueOrDefault(package) : null;

    private static string? PackageOf(string token) => token.Split(':') is [var package, _, _] ? package : null;

    private void Adopt(Resource child)
    {
        lock (_children)
        {
            _children.Add(child);
        }
    }

    private (ResourceArgs Args, ResourceOptions Options) Transformed(ResourceArgs args, ResourceOptions options)
    {
        var parent = options.Parent;
        foreach (var transformation in _transformations)
        {
            if (transformation(new ResourceTransformationArgs(this, args, options)) is not { } result)
            {
                continue;
            }

            if (result.Options.Parent != parent)
            {
                throw new ArgumentException("Transformations cannot currently be used to change the 'parent' of a resource.");
            }

            (args, options) = (result.Args, result.Options);
        }

        return (args, options);
    }

    private ImmutableDictionary<string, ProviderResource> ProvidersForChildren(bool custom, ResourceOptions options)
    {
        var inherited = Parent?.Providers ?? ImmutableDictionary<string, ProviderResource>.Empty;
        if (custom)
        {
            return options.Provider is { } own && PackageOf(_type) is { } package ? inherited.SetItem(package, own) : inherited;
        }

        IReadOnlyList<ProviderResource> given = options.Provider is { } single
            ? [single]
            : (options as ComponentResourceOptions)?.ProvidersOrEmpty ?? [];
        return given.Aggregate(inherited, (providers, provider) => providers.SetItem(provider.Package, provider));
    }
}
