using System.Collections.Immutable;

namespace Pulumi;

/// <summary>Arguments of an invoke whose inputs are known only while the program runs.</summary>
public sealed class DictionaryInvokeArgs : InvokeArgs
{
    private readonly ImmutableDictionary<string, object?> _inputs;

    public DictionaryInvokeArgs(ImmutableDictionary<string, object?> dictionary)
    {
        DictionaryInputs.Check(dictionary);
        _inputs = dictionary;
    }

    internal override Task<ImmutableDictionary<string, object?>> ToDictionaryAsync() => Task.FromResult(_inputs);
}
