using System.Reflection;

namespace Sdk.Tests.OfficialApi;

/// <summary>Writes types the way the listings do: short names outside Pulumi's sub-namespaces, keywords, and nullability.</summary>
internal static class TypeText
{
    private static readonly Dictionary<Type, string> Keywords = new()
    {
        [typeof(void)] = "void",
        [typeof(bool)] = "bool",
        [typeof(int)] = "int",
        [typeof(double)] = "double",
        [typeof(string)] = "string",
        [typeof(object)] = "object",
    };

    public static string Of(NullabilityInfo info)
    {
        var type = info.Type.IsByRef ? info.Type.GetElementType()! : info.Type;
        if (Nullable.GetUnderlyingType(type) is { } underlying)
        {
            return Of(underlying) + "?";
        }

        var text = info.ElementType is { } element ? Of(element) + "[]" : Of(type, [.. info.GenericTypeArguments.Select(Of)]);
        var canBeNull = !type.IsValueType && !type.IsGenericParameter && info.ReadState == NullabilityState.Nullable;
        return canBeNull ? text + "?" : text;
    }

    public static string Of(Type type)
    {
        return type.IsArray ? Of(type.GetElementType()!) + "[]" : Of(type, [.. type.GetGenericArguments().Select(Of)]);
    }

    private static string Of(Type type, IReadOnlyList<string> arguments)
    {
        if (type.IsGenericParameter)
        {
            return type.Name;
        }

        if (Keywords.TryGetValue(type, out var keyword))
        {
            return keyword;
        }

        if (arguments.Count == 0)
        {
            return Name(type);
        }

        var isTuple = type.FullName?.StartsWith("System.ValueTuple`", StringComparison.Ordinal) == true && !type.ContainsGenericParameters;
        var list = string.Join(", ", arguments);
        return isTuple ? $"({list})" : $"{Name(type)}<{list}>";
    }

    private static string Name(Type type)
    {
        var name = type.Name.Split('`')[0];
        if (type is { IsNested: true, IsGenericParameter: false })
        {
            return $"{Name(type.DeclaringType!)}.{name}";
        }

        return type.Namespace?.StartsWith("Pulumi.", StringComparison.Ordinal) == true ? $"{type.Namespace}.{name}" : name;
    }
}
