namespace Pulumi;

/// <summary>A resource that a program wants, with all that its constructor has settled.</summary>
internal sealed record ResourceIntent(
    Resource Resource,
    bool Custom,
    bool Remote,
    ResourceArgs Args,
    ResourceOptions Options,
    bool? Protect,
    ProviderResource? Provider,
    RegisterPackageRequest? Package)
{
    public string Type => Resource.GetResourceType();

    public string Name => Resource.GetResourceName();

    public CustomResourceOptions? CustomOptions => Options as CustomResourceOptions;
}
