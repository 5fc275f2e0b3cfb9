using System.Collections.Immutable;
using System.Reflection;

namespace Pulumi.Serialization;

/// <summary>Reads an object of the wire into a class marked <see cref="OutputTypeAttribute"/> through its constructor.</summary>
internal sealed class OutputTypeTarget : TargetType
{
    private readonly Type _type;
    private readonly ConstructorInfo? _constructor;
    private readonly ImmutableArray<Parameter> _parameters = [];

    public OutputTypeTarget(Type type)
    {
        _type = type;
        _constructor = ConstructorOf(type);
        if (_constructor is not null)
        {
            _parameters = [.. _constructor.GetParameters().Select(parameter => new Parameter(type, parameter))];
        }
    }

    protected override object? WhenNull => _type.IsValueType ? Activator.CreateInstance(_type) : null;

    public static ConstructorInfo? ConstructorOf(Type type)
    {
        var constructors = type.GetConstructors(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance);
        var marked = constructors.FirstOrDefault(constructor => constructor.IsDefined(typeof(OutputConstructorAttribute)));
        var visible = constructors.Where(constructor => constructor.IsPublic).ToArray();
        return marked ?? (visible.Length == 1 ? visible[0] : null);
    }

    protected override Conversion ConvertPresent(Action<string> warn, string context, object value)
    {
        if (!_type.IsDefined(typeof(OutputTypeAttribute)))
        {
            return Conversion.Refused($"Unexpected target type {_type.FullName} when deserializing {context}");
        }

        if (_constructor is null)
        {
            return Conversion.Refused(
                $"Expected target type {_type.FullName} to have [{nameof(OutputConstructorAttribute)}] constructor when deserializing {context}");
        }

        return value is ImmutableDictionary<string, object?> fields
            ? Conversion.To(_constructor.Invoke([.. _parameters.Select(parameter => parameter.Argument(warn, fields))]))
            : Conversion.Unexpected(context, value, typeof(ImmutableDictionary<string, object>));
    }

    private readonly struct Parameter(Type owner, ParameterInfo parameter)
    {
        private readonly string _wireName = parameter.GetCustomAttribute<OutputConstructorParameterAttribute>()?.Name ?? parameter.Name!;
        private readonly string _context = $"{owner.FullName}({parameter.Name})";
        private readonly Type _type = parameter.ParameterType;

        public object? Argument(Action<string> warn, ImmutableDictionary<string, object?> fields)
        {
            return Of(_type).ConvertOrWarn(warn, _context, fields.GetValueOrDefault(_wireName));
        }
    }
}
