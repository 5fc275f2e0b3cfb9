namespace Pulumi;

/// <summary>An argument that may be given now or come from another resource later.</summary>
public class Input<T> : IInput
{
    private Output<T>? _output;

    private protected Input()
    {
    }

    private protected Input(Output<T> output)
    {
        _output = output;
    }

    object IInput.Value => Parts;

    private protected virtual object Parts => AsOutput();

    public static implicit operator Input<T>(T value) => new(Output.Create(value));

    public static implicit operator Input<T>(Output<T> value)
    {
        return new(value ?? throw new ArgumentNullException(nameof(value)));
    }

    public static implicit operator Output<T>(Input<T> input) => input.AsOutput();

    IOutput IInput.ToOutput() => AsOutput();

    internal Output<T> AsOutput() => _output ??= Flatten();

    private protected virtual Output<T> Flatten() => throw new InvalidOperationException("An input has either a value or parts.");

    /// <summary>Says that the parts have changed since they were last flattened.</summary>
    private protected void Changed() => _output = null;
}
