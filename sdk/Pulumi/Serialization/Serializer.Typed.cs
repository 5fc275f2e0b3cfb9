using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Reflection;

namespace Pulumi.Serialization;

/// <content>Enums and the classes that outputs are read into.</content>
internal sealed partial class Serializer
{
    private static readonly ConcurrentDictionary<Type, ImmutableArray<(string Name, FieldInfo Field)>> OutputFields = new();

    private ValueTask<object?> WriteTypedAsync(string ctx, object value, Keep keep)
    {
        var type = value.GetType();
        if (value is Enum constant && constant.GetTypeCode() == TypeCode.Int32)
        {
            return new((int)value);
        }

        if (type.IsValueType && type.IsDefined(typeof(EnumTypeAttribute)))
        {
            return new(NamedValue(ctx, value, type));
        }

        return type.IsDefined(typeof(OutputTypeAttribute))
            ? WriteFieldsAsync(ctx, value, type, keep)
            : throw new InvalidOperationException($"{type.FullName} is not a supported argument type.\n\t{ctx}");
    }

    private static object? NamedValue(string ctx, object value, Type type)
    {
        var unwrap = type.GetMethod("op_Explicit", BindingFlags.Public | BindingFlags.Static, [type]);
        if (unwrap is null || (unwrap.ReturnType != typeof(string) && unwrap.ReturnType != typeof(double)))
        {
            throw new InvalidOperationException(
                $"Expected {type.FullName} to have an explicit conversion operator to String or Double.\n\t{ctx}");
        }

        return unwrap.Invoke(null, [value]);
    }

    private async ValueTask<object?> WriteFieldsAsync(string ctx, object value, Type type, Keep keep)
    {
        var result = new Dictionary<string, object?>();
        foreach (var (name, field) in OutputFields.GetOrAdd(type, FieldsOf))
        {
            result[name] = await WriteAsync($"{ctx}.{name}", field.GetValue(value), keep).ConfigureAwait(false);
        }

        return result;
    }

    private static ImmutableArray<(string Name, FieldInfo Field)> FieldsOf(Type type)
    {
        return
        [
            .. from field in type.GetFields(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance)
               where field.IsInitOnly
               select (char.ToLowerInvariant(field.Name[0]) + field.Name[1..], field),
        ];
    }
}
