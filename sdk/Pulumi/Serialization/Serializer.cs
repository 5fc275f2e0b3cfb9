using System.Collections;
using System.Text.Json;

namespace Pulumi.Serialization;

/// <summary>
/// Turns whatever a program may pass as an argument into null, bool, int, double, string, List&lt;object?&gt; and Dictionary&lt;string, object?&gt;,
/// waiting for outputs on the way and collecting the resources they came from.
/// </summary>
internal sealed partial class Serializer
{
    private readonly bool _excludeResourceReferences;

    public Serializer(bool excludeResourceReferencesFromDependencies = false)
    {
        _excludeResourceReferences = excludeResourceReferencesFromDependencies;
    }

    public HashSet<Resource> DependentResources { get; } = [];

    public Task<object?> SerializeAsync(string ctx, object? prop, bool keepResources, bool keepOutputValues)
    {
        return WriteAsync(ctx, prop, new Keep(keepResources, keepOutputValues)).AsTask();
    }

    private ValueTask<object?> WriteAsync(string ctx, object? value, Keep keep)
    {
        return value switch
        {
            null or bool or int or double or string => new(value),
            InputArgs args => WriteArgsAsync(ctx, args, keep),
            AssetOrArchive file => WriteFileAsync(ctx, file, keep),
            Task => throw new InvalidOperationException($"Tasks are not allowed inside ResourceArgs. Please wrap your Task in an Output:\n\t{ctx}"),
            IInput input => WriteAsync(ctx, input.Value, keep),
            IUnion union => WriteAsync(ctx, union.Value, keep),
            JsonElement json => new(OfJson(json)),
            IOutput output => WriteOutputAsync(ctx, output, keep),
            CustomResource resource => WriteCustomAsync(ctx, resource, keep),
            ComponentResource component => WriteComponentAsync(ctx, component, keep),
            IDictionary entries => WriteMapAsync(ctx, entries, keep),
            IList items => WriteListAsync(ctx, items, keep),
            ValueTuple => new((object?)null),
            _ => WriteTypedAsync(ctx, value, keep),
        };
    }

    private async ValueTask<object?> WriteArgsAsync(string ctx, InputArgs args, Keep keep)
    {
        var inputs = await args.ToDictionaryAsync().ConfigureAwait(false);
        return await WriteMapAsync(ctx, inputs, keep).ConfigureAwait(false);
    }

    private async ValueTask<object?> WriteFileAsync(string ctx, AssetOrArchive file, Keep keep)
    {
        return new Dictionary<string, object?>
        {
            [Constants.SignatureKey] = file.Signature,
            [file.Property] = await WriteAsync($"{ctx}.{file.Property}", file.Value, keep with { OutputValues = false }).ConfigureAwait(false),
        };
    }

    private async ValueTask<object?> WriteMapAsync(string ctx, IDictionary entries, Keep keep)
    {
        var result = new Dictionary<string, object?>(entries.Count);
        foreach (DictionaryEntry entry in entries)
        {
            var key = entry.Key as string ?? throw new InvalidOperationException($"Dictionaries are only supported with string keys:\n\t{ctx}");
            var value = await WriteAsync($"{ctx}.{key}", entry.Value, keep).ConfigureAwait(false);
            if (value is not null)
            {
                result[key] = value;
            }
        }

        return result;
    }

    private async ValueTask<object?> WriteListAsync(string ctx, IList items, Keep keep)
    {
        if (DefaultArray.Is(items))
        {
            return new List<object?>();
        }

        var result = new List<object?>(items.Count);
        for (var index = 0; index < items.Count; index++)
        {
            result.Add(await WriteAsync($"{ctx}[{index}]", items[index], keep).ConfigureAwait(false));
        }

        return result;
    }

    private static object? OfJson(JsonElement json)
    {
        return json.ValueKind switch
        {
            JsonValueKind.Undefined or JsonValueKind.Null => null,
            JsonValueKind.String => json.GetString(),
            JsonValueKind.Number => json.GetDouble(),
            JsonValueKind.True => true,
            JsonValueKind.False => false,
            JsonValueKind.Array => json.EnumerateArray().Select(OfJson).ToList(),
            _ => json.EnumerateObject().ToDictionary(member => member.Name, member => OfJson(member.Value)),
        };
    }

    /// <summary>Which special values may stay special; the others become plain.</summary>
    private readonly record struct Keep(bool Resources, bool OutputValues);
}
