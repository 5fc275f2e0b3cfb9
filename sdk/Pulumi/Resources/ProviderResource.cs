using Pulumi.Serialization;

namespace Pulumi;

/// <summary>A configured provider, which other resources may be created with.</summary>
public class ProviderResource : CustomResource
{
    private const string TypePrefix = "pulumi:providers:";

    private Task<string>? _reference;

    public ProviderResource(string package, string name, ResourceArgs args, CustomResourceOptions? options = null)
        : this(package, name, args, options, registerPackageRequest: null)
    {
    }

    public ProviderResource(
        string package,
        string name,
        ResourceArgs args,
        CustomResourceOptions? options = null,
        RegisterPackageRequest? registerPackageRequest = null)
        : base(TypePrefix + package, name, args, options, registerPackageRequest)
        => Package = package;

    private protected ProviderResource(string urn, string id)
        : base(urn, Pulumi.Output.Create(id))
        => Package = TypeInUrn(urn)[TypePrefix.Length..];

    internal string Package { get; }

    /// <summary>How other resources name this provider on the wire. Asked once, although thousands may need it.</summary>
    internal Task<string> Reference => _reference ??= ReferenceAsync();

    private static string TypeInUrn(string urn)
    {
        var qualified = urn.Split("::")[2];
        var type = qualified[(qualified.LastIndexOf('$') + 1)..];
        return type.StartsWith(TypePrefix, StringComparison.Ordinal)
            ? type
            : throw new ArgumentException($"'{urn}' is not the URN of a provider", nameof(urn));
    }

    private async Task<string> ReferenceAsync()
    {
        var urn = await Urn.KnownValueAsync("");
        var id = await Id.KnownValueAsync("");
        return $"{urn}::{(string.IsNullOrEmpty(id) ? Constants.UnknownValue : id)}";
    }
}
