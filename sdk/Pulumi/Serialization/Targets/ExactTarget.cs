namespace Pulumi.Serialization;

internal sealed class AnyTarget : TargetType
{
    protected override Conversion ConvertPresent(Action<string> warn, string context, object value) => Conversion.To(value);
}

/// <summary>Takes values that already have the type.</summary>
internal sealed class ExactTarget<T> : TargetType
{
    protected override object? WhenNull => default(T);

    protected override Conversion ConvertPresent(Action<string> warn, string context, object value)
    {
        return value is T ? Conversion.To(value) : Conversion.Unexpected(context, value, typeof(T));
    }
}

internal sealed class ResourceTarget : TargetType
{
    protected override Conversion ConvertPresent(Action<string> warn, string context, object value)
    {
        return value is Resource ? Conversion.To(value) : Conversion.Unexpected(context, value, typeof(Resource));
    }
}
