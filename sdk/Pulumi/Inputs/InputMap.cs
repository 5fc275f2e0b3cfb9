using System.Collections;
using System.Collections.Immutable;

namespace Pulumi;

/// <summary>A map from strings to inputs that is itself an input.</summary>
public sealed partial class InputMap<TValue>
    : Input<ImmutableDictionary<string, TValue>>, IEnumerable, IAsyncEnumerable<Input<KeyValuePair<string, TValue>>>
{
    private Output<ImmutableDictionary<string, Input<TValue>>> _entries;

    public InputMap()
        : this(Output.Create(ImmutableDictionary<string, Input<TValue>>.Empty))
    {
    }

    private InputMap(Output<ImmutableDictionary<string, Input<TValue>>> entries)
    {
        _entries = entries;
    }

    private protected override object Parts => _entries;

    public Input<TValue> this[string key]
    {
        set => Add(key, value);
    }

    public void Add(string key, Input<TValue> value)
    {
        _entries = _entries.Apply(own => own.TryGetValue(key, out var existing)
            ? own.SetItem(key, Agreed(key, existing, value))
            : own.Add(key, value));
        Changed();
    }

    /// <summary>Lets a collection initializer take a whole map.</summary>
    public void Add(InputMap<TValue> values) => AddRange(values);

    public void AddRange(InputMap<TValue> values)
    {
        _entries = Output.Tuple(_entries, values._entries).Apply(both => both.Item1.AddRange(both.Item2));
        Changed();
    }

    public static InputMap<TValue> Merge(InputMap<TValue> first, InputMap<TValue> second)
    {
        return new(Output.Tuple(first._entries, second._entries).Apply(both => both.Item1.SetItems(both.Item2)));
    }

    IEnumerator IEnumerable.GetEnumerator()
    {
        throw new NotSupportedException(
            $"A {GetType().FullName} cannot be synchronously enumerated. Use {nameof(GetAsyncEnumerator)} instead.");
    }

    public async IAsyncEnumerator<Input<KeyValuePair<string, TValue>>> GetAsyncEnumerator(CancellationToken cancellationToken)
    {
        var data = await AsOutput().DataTask.ConfigureAwait(false);
        foreach (var entry in data.IsKnown ? data.As<ImmutableDictionary<string, TValue>>() : [])
        {
            yield return entry;
        }
    }

    private protected override Output<ImmutableDictionary<string, TValue>> Flatten()
    {
        return _entries.Apply(entries =>
        {
            if (entries is null)
            {
                return new Output<ImmutableDictionary<string, TValue>>(OutputData.Of(null));
            }

            var keys = entries.Keys.ToImmutableArray();
            return Output.All(entries.Values)
                .Apply(values => keys.Zip(values, KeyValuePair.Create).ToImmutableDictionary());
        });
    }

    /// <summary>The one value of a key given twice. Whether the two agree shows only once both are there.</summary>
    private static Input<TValue> Agreed(string key, Input<TValue> existing, Input<TValue> added)
    {
        return Output.Tuple(existing, added).Apply(both => EqualityComparer<TValue>.Default.Equals(both.Item1, both.Item2)
            ? both.Item1
            : throw new ArgumentException($"Key '{key}' already exists in the map with a different value."));
    }
}
