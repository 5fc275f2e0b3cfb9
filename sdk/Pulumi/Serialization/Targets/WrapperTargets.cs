namespace Pulumi.Serialization;

internal sealed class NullableTarget(Type underlying) : TargetType
{
    protected override Conversion ConvertPresent(Action<string> warn, string context, object value)
    {
        return Of(underlying).Convert(warn, context, value);
    }
}

internal sealed class OutputTarget<T> : TargetType
{
    protected override Conversion ConvertPresent(Action<string> warn, string context, object value)
    {
        var inner = Of(typeof(T)).Convert(warn, context, value);
        return inner.Mismatch is null ? Conversion.To(Output.Create((T)inner.Value!)) : inner;
    }
}

/// <summary>Reads into the first of the two types that fits.</summary>
internal sealed class UnionTarget<T0, T1> : TargetType
{
    protected override object? WhenNull => default(Union<T0, T1>);

    protected override Conversion ConvertPresent(Action<string> warn, string context, object value)
    {
        var first = Of(typeof(T0)).Convert(warn, $"{context}.AsT0", value);
        if (first.Mismatch is null)
        {
            return Conversion.To(Union<T0, T1>.FromT0((T0)first.Value!));
        }

        var second = Of(typeof(T1)).Convert(warn, $"{context}.AsT1", value);
        return second.Mismatch is null
            ? Conversion.To(Union<T0, T1>.FromT1((T1)second.Value!))
            : Conversion.Unexpected(context, value, typeof(T0), typeof(T1));
    }
}
