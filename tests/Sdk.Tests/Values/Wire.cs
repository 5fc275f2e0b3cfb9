using Google.Protobuf;
using Google.Protobuf.WellKnownTypes;
using Pulumi;
using Pulumi.Serialization;

namespace Sdk.Tests.Values;

/// <summary>Both directions of the wire, for tests.</summary>
internal static class Wire
{
    public static Task<object?> Of(object? value, bool keepResources = true, bool keepOutputValues = false)
    {
        return new Serializer().SerializeAsync("ctx", value, keepResources, keepOutputValues);
    }

    public static async Task<Value> ValueOf(object? value, bool keepResources = true, bool keepOutputValues = false)
    {
        return Serializer.CreateValue(await Of(value, keepResources, keepOutputValues));
    }

    public static async Task<string> JsonOf(object? value, bool keepResources = true, bool keepOutputValues = false)
    {
        return JsonFormatter.Default.Format(await ValueOf(value, keepResources, keepOutputValues));
    }

    public static Value Json(string json) => JsonParser.Default.Parse<Value>(json);

    public static OutputData Read(string json) => Deserializer.Deserialize(Json(json));

    public static async Task<OutputData> RoundTrip(object? value, bool keepOutputValues = false)
    {
        return Deserializer.Deserialize(await ValueOf(value, keepResources: true, keepOutputValues));
    }
}
