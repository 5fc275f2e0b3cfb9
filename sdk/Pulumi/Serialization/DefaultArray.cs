using System.Collections;
using System.Collections.Immutable;

namespace Pulumi.Serialization;

/// <summary>Tells an <see cref="ImmutableArray{T}"/> that was never given a value, and so cannot even be counted, from a list.</summary>
internal static class DefaultArray
{
    public static bool Is(IList list)
    {
        // Every ImmutableArray equals the default one of any element type exactly when it is default itself.
        return list is IStructuralEquatable && list.GetType() is { IsValueType: true, IsGenericType: true } type
            && type.GetGenericTypeDefinition() == typeof(ImmutableArray<>)
            && list.Equals(Activator.CreateInstance(type));
    }
}
