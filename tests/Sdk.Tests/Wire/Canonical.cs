using System.Text.Json;
using System.Text.Json.Nodes;
using Google.Protobuf;

namespace Sdk.Tests.Wire;

/// <summary>A request as text that is equal exactly when the engine cannot tell two requests apart.</summary>
internal static class Canonical
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true };

    public static string Of(IMessage request) => Sorted(JsonNode.Parse(JsonFormatter.Default.Format(request)), isSet: false)!.ToJsonString(Indented);

    // Objects are maps on the wire, and these lists are sets.
    private static JsonNode? Sorted(JsonNode? node, bool isSet) => node switch
    {
        JsonObject map => new JsonObject(map
            .OrderBy(entry => entry.Key, StringComparer.Ordinal)
            .Select(entry => KeyValuePair.Create(entry.Key, Sorted(entry.Value, entry.Key is "dependencies" or "urns")))),
        JsonArray list when isSet => new JsonArray([.. list.Select(item => item!.DeepClone()).OrderBy(item => item.ToString(), StringComparer.Ordinal)]),
        JsonArray list => new JsonArray([.. list.Select(item => Sorted(item, isSet: false))]),
        _ => node?.DeepClone(),
    };
}
