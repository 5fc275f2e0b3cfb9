using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Reflection;
using System.Text.Json;

namespace Pulumi.Serialization;

/// <summary>Refuses types that no value of the wire can be read into, when they are declared rather than when a value arrives.</summary>
internal static class TargetTypeCheck
{
    private static readonly ConcurrentDictionary<Type, bool> Passed = new();

    private static readonly HashSet<Type> Simple =
    [
        typeof(bool), typeof(int), typeof(double), typeof(string), typeof(object),
        typeof(Asset), typeof(Archive), typeof(AssetOrArchive), typeof(JsonElement),
    ];

    private static readonly HashSet<Type> Wrappers = [typeof(Nullable<>), typeof(Union<,>), typeof(ImmutableArray<>), typeof(Output<>)];

    public static void Run(string context, Type type)
    {
        if (Passed.ContainsKey(type))
        {
            return;
        }

        Check(context, type, []);
        Passed[type] = true;
    }

    private static void Check(string context, Type type, HashSet<Type> seen)
    {
        // A type may contain itself.
        if (!seen.Add(type) || Simple.Contains(type) || typeof(Resource).IsAssignableFrom(type))
        {
            return;
        }

        if (type.IsEnum && type.GetEnumUnderlyingType() == typeof(int))
        {
            return;
        }

        if (type.IsValueType && type.IsDefined(typeof(EnumTypeAttribute)))
        {
            CheckNamedValue(type);
        }
        else if (type.IsConstructedGenericType)
        {
            CheckGeneric(context, type, seen);
        }
        else
        {
            CheckOutputType(context, type, seen);
        }
    }

    private static void CheckNamedValue(Type type)
    {
        foreach (var underlying in new[] { typeof(string), typeof(double) })
        {
            if (NamedValueTarget.ConstructorFrom(type, underlying) is null)
            {
                continue;
            }

            var unwrap = type.GetMethod("op_Explicit", BindingFlags.Public | BindingFlags.Static, [type]);
            if (unwrap?.ReturnType == underlying)
            {
                return;
            }

            throw new InvalidOperationException(
                $"{type.FullName} had [{nameof(EnumTypeAttribute)}], but did not contain an explicit conversion operator to {underlying.FullName}.");
        }

        throw new InvalidOperationException(
            $"{type.FullName} had [{nameof(EnumTypeAttribute)}], but did not contain constructor with a single String or Double parameter.");
    }

    private static void CheckGeneric(string context, Type type, HashSet<Type> seen)
    {
        var definition = type.GetGenericTypeDefinition();
        if (definition == typeof(ImmutableDictionary<,>))
        {
            if (type.GenericTypeArguments[0] != typeof(string))
            {
                throw new InvalidOperationException(
                    $"{context} contains invalid type {type.FullName}:\n    The only allowed ImmutableDictionary 'TKey' type is 'String'.");
            }
        }
        else if (!Wrappers.Contains(definition))
        {
            throw new InvalidOperationException(
                $"{context} contains invalid type {type.FullName}:\n"
                + "    The only generic types allowed are ImmutableArray<...> and ImmutableDictionary<string, ...>");
        }

        foreach (var argument in type.GenericTypeArguments)
        {
            Check(context, argument, seen);
        }
    }

    private static void CheckOutputType(string context, Type type, HashSet<Type> seen)
    {
        if (!type.IsDefined(typeof(OutputTypeAttribute)))
        {
            throw new InvalidOperationException(
                $"{context} contains invalid type {type.FullName}. Allowed types are:\n"
                + "    String, Boolean, Int32, Double,\n"
                + "    Nullable<...>, ImmutableArray<...> and ImmutableDictionary<string, ...> or\n"
                + $"    a class explicitly marked with the [{nameof(OutputTypeAttribute)}].");
        }

        var constructor = OutputTypeTarget.ConstructorOf(type) ?? throw new InvalidOperationException(
            $"{type.FullName} had [{nameof(OutputTypeAttribute)}], "
            + $"but did not contain constructor marked with [{nameof(OutputConstructorAttribute)}].");
        foreach (var parameter in constructor.GetParameters())
        {
            Check($"{type.FullName}({parameter.Name})", parameter.ParameterType, seen);
        }
    }
}
