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
        var inputs = ImmutableDictionary.CreateBuilder<string, object?>();
        foreach (var member in InputMember.AllOf(GetType()))
        {
            inputs.Add(member.Name, member.Read(this));
        }

        return Task.FromResult(inputs.ToImmutable());
    }
}
