using System.Collections;
using System.Reflection;
using Pulumi;
using Pulumi.Utilities;

namespace Components.Tests.Documents;

/// <summary>A values document with its outputs replaced by what they hold.</summary>
internal static class Known
{
    private static readonly MethodInfo ReadOutput = typeof(Known).GetMethod(nameof(Read), BindingFlags.NonPublic | BindingFlags.Static)!;

    public static async Task<object> Of(object document)
    {
        if (document is string || document.GetType().IsPrimitive)
        {
            return document;
        }

        if (document is IEnumerable<KeyValuePair<string, object>> level)
        {
            var copy = new Dictionary<object, object>();
            foreach (var (key, value) in level)
            {
                copy[key] = await Of(value);
            }

            return copy;
        }

        if (document is Input<string> input)
        {
            return await OutputUtilities.GetValueAsync<string>(input);
        }

        if (document.GetType() is { IsGenericType: true } type && type.GetGenericTypeDefinition() == typeof(Output<>))
        {
            return await (Task<object>)ReadOutput.MakeGenericMethod(type.GetGenericArguments()).Invoke(null, [document])!;
        }

        var items = new List<object>();
        foreach (var item in (IEnumerable)document)
        {
            items.Add(await Of(item));
        }

        return items;
    }

    private static async Task<object> Read<T>(Output<T> output)
    {
        return (await OutputUtilities.GetValueAsync(output))!;
    }
}
