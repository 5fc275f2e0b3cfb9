using System.Collections.Immutable;
using Pulumi.Serialization;

namespace Pulumi;

/// <summary>Everything that can be passed to a resource, an invoke or a call. Its inputs are the members marked <see cref="InputAttribute"/>.</summary>
public abstract class InputArgs
{
    protected InputArgs()
    {
    }

    /// <summary>Keeps the kinds of args to those of this assembly.</summary>
    private protected abstract void Seal();

    internal virtual Task<ImmutableDictionary<string, object?>> ToDictionaryAsync()
    {
        var inputs = new InputValues(GetType());
        CollectInputs(inputs);
        return Task.FromResult(inputs.ToImmutable());
    }

    /// <summary>Says what the inputs are. Provider bindings state theirs, which is much faster at start; other classes are read by reflection.</summary>
    internal virtual void CollectInputs(InputValues inputs)
    {
        foreach (var member in InputMember.AllOf(GetType()))
        {
            member.AddTo(inputs, this);
        }
    }
}
