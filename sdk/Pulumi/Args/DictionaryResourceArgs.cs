using System.Collections.Immutable;

namespace Pulumi;

/// <summary>Arguments of a resource whose inputs are known only while the program runs.</summary>
public sealed class DictionaryResourceArgs : ResourceArgs
{
    private readonly ImmutableDictionary<string, object?> _inputs;

    public DictionaryResourceArgs(ImmutableDictionary<string, object?> dictionary)
    {
        DictionaryInputs.Check(dictionary);
        _inputs = dictionary;
    }

    internal override Task<ImmutableDictionary<string, object?>> ToDictionaryAsync() => Task.FromResult(_inputs);
}
