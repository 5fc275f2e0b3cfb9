namespace Pulumi;

/// <summary>A file or a set of files given to a provider.</summary>
public abstract class AssetOrArchive
{
    private protected AssetOrArchive(string signature, string property, object value)
    {
        Signature = signature;
        Property = property;
        Value = value;
    }

    /// <summary>What tells the engine which of the two this is.</summary>
    internal string Signature { get; }

    /// <summary>Under which name the engine expects <see cref="Value"/>.</summary>
    internal string Property { get; }

    internal object Value { get; }
}
