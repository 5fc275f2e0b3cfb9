namespace Pulumi;

/// <summary>Arguments of a call.</summary>
public abstract class CallArgs : InputArgs
{
    public static readonly CallArgs Empty = new None();

    protected CallArgs()
    {
    }

    private protected override void Seal()
    {
    }

    private sealed class None : CallArgs;
}
