namespace Pulumi;

/// <summary>Options of a resource that is a group of others.</summary>
public sealed class ComponentResourceOptions : ResourceOptions
{
    private List<ProviderResource>? _providers;

    public List<ProviderResource> Providers
    {
        get => _providers ??= [];
        set => _providers = value;
    }

    internal IReadOnlyList<ProviderResource> ProvidersOrEmpty => _providers ?? [];

    /// <summary>Both; where they disagree on one value or on the provider of one package, the second wins. Lists are joined.</summary>
    public static ComponentResourceOptions Merge(ComponentResourceOptions? options1, ComponentResourceOptions? options2)
    {
        var merged = new ComponentResourceOptions();
        merged.Take(options1);
        merged.Take(options2);
        return merged;
    }

    internal override ComponentResourceOptions Snapshot() => Merge(this, null);

    private void Take(ComponentResourceOptions? other)
    {
        base.Take(other);
        if (other?._providers is not { Count: > 0 } added)
        {
            return;
        }

        var replaced = added.Select(provider => provider.Package).ToHashSet(StringComparer.Ordinal);
        _providers = [.. (_providers ?? []).Where(provider => !replaced.Contains(provider.Package)), .. added];
    }
}
