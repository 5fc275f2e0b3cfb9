namespace Pulumi;

/// <summary>Arguments of an invoke.</summary>
public abstract class InvokeArgs : InputArgs
{
    public static readonly InvokeArgs Empty = new None();

    protected InvokeArgs()
    {
    }

    private protected override void Seal()
    {
    }

    private sealed class None : InvokeArgs;
}
