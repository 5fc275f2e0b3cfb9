using System.Collections.Immutable;

namespace Pulumi;

/// <content>Everything that can be assigned where a list of inputs is wanted.</content>
public sealed partial class InputList<T>
{
    public static implicit operator InputList<T>(T value) => Holding([(Input<T>)value]);

    public static implicit operator InputList<T>(Output<T> value) => Holding([(Input<T>)value]);

    public static implicit operator InputList<T>(Input<T> value) => Holding([value]);

    public static implicit operator InputList<T>(T[] values) => Holding(Wrapped(values));

    public static implicit operator InputList<T>(Output<T>[] values) => Holding(Wrapped(values));

    public static implicit operator InputList<T>(Input<T>[] values) => Holding([.. values]);

    public static implicit operator InputList<T>(List<T> values) => Holding(Wrapped(values));

    public static implicit operator InputList<T>(List<Output<T>> values) => Holding(Wrapped(values));

    public static implicit operator InputList<T>(List<Input<T>> values) => Holding([.. values]);

    public static implicit operator InputList<T>(ImmutableArray<T> values) => Holding(values.IsDefault ? default : Wrapped(values));

    public static implicit operator InputList<T>(ImmutableArray<Output<T>> values) => Holding(values.IsDefault ? default : Wrapped(values));

    public static implicit operator InputList<T>(ImmutableArray<Input<T>> values) => Holding(values);

    public static implicit operator InputList<T>(Output<T[]> values) => new(values.Apply(WrappedOrDefault));

    public static implicit operator InputList<T>(Output<List<T>> values) => new(values.Apply(WrappedOrDefault));

    public static implicit operator InputList<T>(Output<IEnumerable<T>> values) => new(values.Apply(WrappedOrDefault));

    public static implicit operator InputList<T>(Output<ImmutableArray<T>> values)
    {
        return new(values.Apply(items => items.IsDefault ? default : Wrapped(items)));
    }

    private static InputList<T> Holding(ImmutableArray<Input<T>> elements) => new(Output.Create(elements));

    private static ImmutableArray<Input<T>> Wrapped(IEnumerable<T> values) => [.. values.Select(value => (Input<T>)value)];

    private static ImmutableArray<Input<T>> Wrapped(IEnumerable<Output<T>> values) => [.. values.Select(value => (Input<T>)value)];

    private static ImmutableArray<Input<T>> WrappedOrDefault(IEnumerable<T>? values) => values is null ? default : Wrapped(values);
}
