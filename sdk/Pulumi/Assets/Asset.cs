using Pulumi.Serialization;

namespace Pulumi;

/// <summary>One file given to a provider.</summary>
public abstract class Asset : AssetOrArchive
{
    private protected Asset(string property, object value)
        : base(Constants.AssetSignature, property, value)
    {
    }
}
