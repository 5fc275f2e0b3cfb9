using System.Collections.Immutable;

namespace Pulumi;

/// <summary>
/// What an output turns out to be: its value, and what is known about that value. Untyped, so that all outputs share the code that waits and joins:
/// a type of its own for each T would have to be compiled anew at every start of a program.
/// </summary>
internal sealed record OutputData(ImmutableHashSet<Resource> Resources, object? Value, bool IsKnown, bool IsSecret)
{
    /// <summary>A known value that is no secret and comes from no resource.</summary>
    public static OutputData Of(object? value) => new(ImmutableHashSet<Resource>.Empty, value, IsKnown: true, IsSecret: false);

    /// <summary>The same, when nobody can say yet what the value is.</summary>
    public static OutputData Unknown(object? value = null) => Of(value) with { IsKnown = false };

    /// <summary>The value as the type that the output was declared with; that type's default when there is none.</summary>
    public T As<T>() => Value is null ? default! : (T)Value;

    /// <summary>The same provenance around another value.</summary>
    public OutputData With(object? value) => this with { Value = value };

    /// <summary>This data, reached by way of <paramref name="source"/>: it inherits everything but the value.</summary>
    public OutputData After(OutputData source)
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
