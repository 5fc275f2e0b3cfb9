using System.Collections;
using System.Collections.Immutable;

namespace Pulumi;

/// <summary>A list of inputs that is itself an input.</summary>
public sealed partial class InputList<T> : Input<ImmutableArray<T>>, IEnumerable, IAsyncEnumerable<Input<T>>
{
    private Output<ImmutableArray<Input<T>>> _elements;

    public InputList()
        : this(Output.Create(ImmutableArray<Input<T>>.Empty))
    {
    }

    private InputList(Output<ImmutableArray<Input<T>>> elements)
    {
        _elements = elements;
    }

    private protected override object Parts => _elements;

    public void Add(params Input<T>[] inputs)
    {
        _elements = _elements.Apply(own => Present(own).AddRange(inputs));
        Changed();
    }

    /// <summary>Lets a collection initializer take a whole list.</summary>
    public void Add(InputList<T> inputs) => AddRange(inputs);

    public void AddRange(InputList<T> inputs)
    {
        _elements = Joined(inputs);
        Changed();
    }

    public InputList<T> Concat(InputList<T> other) => new(Joined(other));

    IEnumerator IEnumerable.GetEnumerator()
    {
        throw new NotSupportedException(
            $"A {GetType().FullName} cannot be synchronously enumerated. Use {nameof(GetAsyncEnumerator)} instead.");
    }

    public async IAsyncEnumerator<Input<T>> GetAsyncEnumerator(CancellationToken cancellationToken)
    {
        var data = await _elements.DataTask.ConfigureAwait(false);
        foreach (var element in data.IsKnown ? Present(data.As<ImmutableArray<Input<T>>>()) : [])
        {
            yield return element;
        }
    }

    private protected override Output<ImmutableArray<T>> Flatten()
    {
        return _elements.Apply(elements => elements.IsDefault ? Output.Create(default(ImmutableArray<T>)) : Output.All(elements));
    }

    private Output<ImmutableArray<Input<T>>> Joined(InputList<T> other)
    {
        return Output.Tuple(_elements, other._elements).Apply(both => Present(both.Item1).AddRange(Present(both.Item2)));
    }

    private static ImmutableArray<Input<T>> Present(ImmutableArray<Input<T>> elements) => elements.IsDefault ? [] : elements;
}
