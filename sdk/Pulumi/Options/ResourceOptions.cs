namespace Pulumi;

/// <summary>What a program may say about any resource besides its arguments.</summary>
public abstract class ResourceOptions
{
    private InputList<Resource>? _dependsOn;
    private InputList<Resource>? _replaceWith;
    private List<string>? _ignoreChanges;
    private List<string>? _replaceOnChanges;
    private List<string>? _hideDiffs;
    private List<ResourceTransformation>? _resourceTransformations;
    private List<ResourceTransform>? _resourceTransforms;
    private List<Input<Alias>>? _aliases;
    private ResourceHookBinding? _hooks;

    // Only the two kinds below; a third would have no meaning to the engine.
    private protected ResourceOptions()
    {
    }

    public Input<string>? Id { get; set; }

    public Resource? Parent { get; set; }

    public InputList<Resource> DependsOn
    {
        get => _dependsOn ??= new InputList<Resource>();
        set => _dependsOn = value;
    }

    public bool? Protect { get; set; }

    public List<string> IgnoreChanges
    {
        get => _ignoreChanges ??= [];
        set => _ignoreChanges = value;
    }

    public string? Version { get; set; }

    public ProviderResource? Provider { get; set; }

    public CustomTimeouts? CustomTimeouts { get; set; }

    public List<ResourceTransformation> ResourceTransformations
    {
        get => _resourceTransformations ??= [];
        set => _resourceTransformations = value;
    }

    public List<ResourceTransform> ResourceTransforms
    {
        get => _resourceTransforms ??= [];
        set => _resourceTransforms = value;
    }

    public List<Input<Alias>> Aliases
    {
        get => _aliases ??= [];
        set => _aliases = value;
    }

    public string? Urn { get; set; }

    public List<string> ReplaceOnChanges
    {
        get => _replaceOnChanges ??= [];
        set => _replaceOnChanges = value;
    }

    public string? PluginDownloadURL { get; set; }

    public bool? RetainOnDelete { get; set; }

    public Resource? DeletedWith { get; set; }

    public InputList<Resource> ReplaceWith
    {
        get => _replaceWith ??= new InputList<Resource>();
        set => _replaceWith = value;
    }

    public ResourceHookBinding Hooks
    {
        get => _hooks ??= new ResourceHookBinding();
        set => _hooks = value;
    }

    public List<string> HideDiffs
    {
        get => _hideDiffs ??= [];
        set => _hideDiffs = value;
    }

    public Input<object>? ReplacementTrigger { get; set; }

    internal InputList<Resource>? DependsOnOrNull => _dependsOn;

    internal InputList<Resource>? ReplaceWithOrNull => _replaceWith;

    internal IReadOnlyList<string> IgnoreChangesOrEmpty => _ignoreChanges ?? [];

    internal IReadOnlyList<string> ReplaceOnChangesOrEmpty => _replaceOnChanges ?? [];

    internal IReadOnlyList<string> HideDiffsOrEmpty => _hideDiffs ?? [];

    internal IReadOnlyList<ResourceTransformation> TransformationsOrEmpty => _resourceTransformations ?? [];

    internal IReadOnlyList<Input<Alias>> AliasesOrEmpty => _aliases ?? [];

    internal bool HasTransforms => _resourceTransforms is { Count: > 0 };

    internal bool HasHooks => _hooks is { IsEmpty: false };

    /// <summary>These options as they are now: a program may go on changing its own.</summary>
    internal abstract ResourceOptions Snapshot();

    private protected void Take(ResourceOptions? other)
    {
        if (other is null)
        {
            return;
        }

        Id = other.Id ?? Id;
        Parent = other.Parent ?? Parent;
        Protect = other.Protect ?? Protect;
        Version = other.Version ?? Version;
        Provider = other.Provider ?? Provider;
        CustomTimeouts = other.CustomTimeouts?.Copy() ?? CustomTimeouts;
        Urn = other.Urn ?? Urn;
        PluginDownloadURL = other.PluginDownloadURL ?? PluginDownloadURL;
        RetainOnDelete = other.RetainOnDelete ?? RetainOnDelete;
        DeletedWith = other.DeletedWith ?? DeletedWith;
        ReplacementTrigger = other.ReplacementTrigger ?? ReplacementTrigger;

        _dependsOn = Joined(_dependsOn, other._dependsOn);
        _replaceWith = Joined(_replaceWith, other._replaceWith);
        _ignoreChanges = Joined(_ignoreChanges, other._ignoreChanges);
        _replaceOnChanges = Joined(_replaceOnChanges, other._replaceOnChanges);
        _hideDiffs = Joined(_hideDiffs, other._hideDiffs);
        _resourceTransformations = Joined(_resourceTransformations, other._resourceTransformations);
        _resourceTransforms = Joined(_resourceTransforms, other._resourceTransforms);
        _aliases = Joined(_aliases, other._aliases);
        _hooks = other._hooks is null ? _hooks : (_hooks ?? new ResourceHookBinding()).Concat(other._hooks);
    }

    private protected static List<T>? Joined<T>(List<T>? first, List<T>? second) => (first, second) switch
    {
        (null, null) => null,
        (null, _) => [.. second],
        (_, null) => first,
        _ => [.. first, .. second],
    };

    private static InputList<Resource>? Joined(InputList<Resource>? first, InputList<Resource>? second) => (first, second) switch
    {
        (null, _) => second?.Concat(new InputList<Resource>()),
        (_, null) => first,
        _ => first.Concat(second),
    };
}
