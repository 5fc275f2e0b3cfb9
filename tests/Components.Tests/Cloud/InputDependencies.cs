using System.Collections;
using System.Collections.Immutable;
using System.Reflection;
using Pulumi;
using Pulumi.Utilities;

namespace Components.Tests.Cloud;

/// <summary>Finds the resources whose outputs a resource's arguments contain, at any depth, as the engine would be told of them.</summary>
internal static class InputDependencies
{
    private const BindingFlags Members = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic;

    private static readonly MethodInfo CollectOutputOf = typeof(InputDependencies).GetMethod(nameof(CollectOutput), BindingFlags.Static | BindingFlags.NonPublic)!;

    public static async Task<IReadOnlyList<Resource>> Of(object? args)
    {
        var found = new HashSet<Resource>();
        await Collect(args, found);
        return [.. found];
    }

    private static async Task Collect(object? value, HashSet<Resource> found)
    {
        if (value is null or string)
        {
            return;
        }

        if (value is Resource resource)
        {
            found.Add(resource);
        }
        else if (ResultType(value.GetType()) is { } result)
        {
            await (Task)CollectOutputOf.MakeGenericMethod(result).Invoke(null, [value, found])!;
        }
        else
        {
            foreach (var part in Parts(value))
            {
                await Collect(part, found);
            }
        }
    }

    private static async Task CollectOutput<T>(object value, HashSet<Resource> found)
    {
        var output = value as Output<T> ?? (Input<T>)value;
        found.UnionWith(await OutputUtilities.GetDependenciesAsync(output));
        if (await OutputUtilities.GetIsKnownAsync(output))
        {
            await Collect(await OutputUtilities.GetValueAsync(output), found);
        }
    }

    private static IEnumerable<object?> Parts(object value)
    {
        return value switch
        {
            InputArgs args => InputsOf(args),
            IDictionary map => map.Values.Cast<object?>(),
            IEnumerable list when !IsDefaultArray(list) => list.Cast<object?>(),
            _ when IsA(value.GetType(), typeof(Union<,>)) => [value.GetType().GetProperty("Value")!.GetValue(value)],
            _ => [],
        };
    }

    private static IEnumerable<object?> InputsOf(InputArgs args)
    {
        foreach (var field in args.GetType().GetFields(Members).Where(one => one.GetCustomAttribute<InputAttribute>() is not null))
        {
            yield return field.GetValue(args);
        }

        foreach (var property in args.GetType().GetProperties(Members).Where(one => one.GetCustomAttribute<InputAttribute>() is not null))
        {
            yield return property.GetValue(args);
        }
    }

    private static Type? ResultType(Type? type)
    {
        while (type is not null && !IsA(type, typeof(Input<>)) && !IsA(type, typeof(Output<>)))
        {
            type = type.BaseType;
        }

        return type?.GetGenericArguments()[0];
    }

    private static bool IsA(Type type, Type definition)
    {
        return type.IsGenericType && type.GetGenericTypeDefinition() == definition;
    }

    private static bool IsDefaultArray(object list)
    {
        return IsA(list.GetType(), typeof(ImmutableArray<>)) && (bool)list.GetType().GetProperty("IsDefault")!.GetValue(list)!;
    }
}
