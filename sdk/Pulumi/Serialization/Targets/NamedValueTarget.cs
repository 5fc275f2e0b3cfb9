using System.Reflection;

namespace Pulumi.Serialization;

/// <summary>Reads into a struct marked <see cref="EnumTypeAttribute"/> through its constructor from string or double.</summary>
internal sealed class NamedValueTarget(Type type) : TargetType
{
    private readonly ConstructorInfo? _fromText = ConstructorFrom(type, typeof(string));
    private readonly ConstructorInfo? _fromNumber = ConstructorFrom(type, typeof(double));

    protected override object? WhenNull => Activator.CreateInstance(type);

    public static ConstructorInfo? ConstructorFrom(Type type, Type parameter)
    {
        return type.GetConstructor(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance, [parameter]);
    }

    protected override Conversion ConvertPresent(Action<string> warn, string context, object value)
    {
        if (value is not (string or double))
        {
            return Conversion.Unexpected(context, value, typeof(string), typeof(double));
        }

        var constructor = value is string ? _fromText : _fromNumber;
        return constructor is null
            ? Conversion.Refused(
                $"Expected target type {type.FullName} to have a constructor with a single {value.GetType().FullName} parameter.")
            : Conversion.To(constructor.Invoke([value]));
    }
}
