using System.Collections.Immutable;

namespace Pulumi;

/// <content>Everything that can be assigned where a map of inputs is wanted.</content>
public sealed partial class InputMap<TValue>
{
    public static implicit operator InputMap<TValue>(Dictionary<string, TValue> values) => new(Output.Create(Wrapped(values)));

    public static implicit operator InputMap<TValue>(ImmutableDictionary<string, TValue> values) => new(Output.Create(Wrapped(values)));

    public static implicit operator InputMap<TValue>(Output<Dictionary<string, TValue>> values) => new(values.Apply(Wrapped));

    public static implicit operator InputMap<TValue>(Output<IDictionary<string, TValue>> values) => new(values.Apply(Wrapped));

    public static implicit operator InputMap<TValue>(Output<ImmutableDictionary<string, TValue>> values) => new(values.Apply(Wrapped));

    private static ImmutableDictionary<string, Input<TValue>> Wrapped(IEnumerable<KeyValuePair<string, TValue>>? values)
    {
        // A null map stays null, as it does in the official package, so that its property is left out.
        return values?.ToImmutableDictionary(entry => entry.Key, entry => (Input<TValue>)entry.Value)!;
    }
}
