using Pulumi.Serialization;

namespace Pulumi;

/// <summary>A set of files given to a provider.</summary>
public abstract class Archive : AssetOrArchive
{
    private protected Archive(string property, object value)
        : base(Constants.ArchiveSignature, property, value)
    {
    }
}
