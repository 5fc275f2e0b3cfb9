using System.Collections.Immutable;

namespace Pulumi;

/// <summary>What an output turns out to be: its value, and what is known about that value.</summary>
internal readonly record struct OutputData<T>(ImmutableHashSet<Resource> Resources, T Value, bool IsKnown, bool IsSecret)
{
    public OutputData<object?> Boxed => new(Resources, Value, IsKnown, IsSecret);

    /// <summary>The same provenance around another value.</summary>
    public OutputData<TOther> With<TOther>(TOther value) => new(Resources, value, IsKnown, IsSecret);

    /// <summary>This data, reached by way of <paramref name="source"/>: it inherits everything but the value.</summary>
    public OutputData<T> After<TSource>(OutputData<TSource> source)
    {
        return new(Union(source.Resources, Resources), Value, source.IsKnown && IsKnown, source.IsSecret || IsSecret);
    }

    private static ImmutableHashSet<Resource> Union(ImmutableHashSet<Resource> left, ImmutableHashSet<Resource> right)
    {
        if (left.IsEmpty)
        {
            return right;
        }

        return right.IsEmpty || ReferenceEquals(left, right) ? left : left.Union(right);
    }
}
