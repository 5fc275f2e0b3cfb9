namespace Pulumi;

/// <summary>Arguments of a resource.</summary>
public abstract class ResourceArgs : InputArgs
{
    public static readonly ResourceArgs Empty = new None();

    protected ResourceArgs()
    {
    }

    private protected override void Seal()
    {
    }

    private sealed class None : ResourceArgs;
}
