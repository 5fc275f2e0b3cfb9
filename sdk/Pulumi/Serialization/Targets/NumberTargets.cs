namespace Pulumi.Serialization;

/// <summary>Numbers of the wire are doubles; an int is what is before the decimal point.</summary>
internal sealed class IntegerTarget : TargetType
{
    protected override object? WhenNull => 0;

    protected override Conversion ConvertPresent(Action<string> warn, string context, object value)
    {
        return value is double number ? Conversion.To((int)number) : Conversion.Unexpected(context, value, typeof(double));
    }
}

internal sealed class EnumTarget(Type type) : TargetType
{
    protected override object? WhenNull => Activator.CreateInstance(type);

    protected override Conversion ConvertPresent(Action<string> warn, string context, object value)
    {
        return value is double number
            ? Conversion.To(Enum.ToObject(type, (int)number))
            : Conversion.Unexpected(context, value, typeof(double));
    }
}
