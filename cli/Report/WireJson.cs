using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Google.Protobuf.WellKnownTypes;
using Lgtm.Cli.Engine;

namespace Lgtm.Cli.Report;

/// <summary>
/// Writes values of the engine protocol as JSON. An unknown becomes <c>{"$unknown":true}</c>; a secret <c>{"$secret":…}</c> with its structure and every leaf masked.
/// </summary>
internal static class WireJson
{
    public const string Mask = "[secret]";

    public static readonly JsonWriterOptions Readable = new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, NewLine = "\n" };

    public static string TextOf(Struct? properties)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            Write(json, properties);
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    public static void Write(Utf8JsonWriter json, Struct? properties)
    {
        WriteMap(json, properties ?? new(), masked: false);
    }

    public static void Write(Utf8JsonWriter json, Value value)
    {
        Write(json, value, masked: false);
    }

    private static void Write(Utf8JsonWriter json, Value value, bool masked)
    {
        if (WireValue.IsUnknown(value))
        {
            json.WriteStartObject();
            json.WriteBoolean("$unknown", value: true);
            json.WriteEndObject();
        }
        else if (!masked && IsSecret(value))
        {
            json.WriteStartObject();
            json.WritePropertyName("$secret");
            Write(json, value, masked: true);
            json.WriteEndObject();
        }
        else
        {
            WriteKnown(json, WireValue.Unwrap(value), masked);
        }
    }

    private static void WriteKnown(Utf8JsonWriter json, Value value, bool masked)
    {
        switch (value.KindCase)
        {
            case Value.KindOneofCase.StructValue when WireValue.SignatureOf(value) is { } signature:
                WriteSigned(json, signature, value.StructValue, masked);
                break;
            case Value.KindOneofCase.StructValue:
                WriteMap(json, value.StructValue, masked);
                break;
            case Value.KindOneofCase.ListValue:
                json.WriteStartArray();
                foreach (var item in value.ListValue.Values)
                {
                    Write(json, item, masked);
                }

                json.WriteEndArray();
                break;
            default:
                WriteLeaf(json, value, masked);
                break;
        }
    }

    private static void WriteLeaf(Utf8JsonWriter json, Value value, bool masked)
    {
        switch (value.KindCase)
        {
            case Value.KindOneofCase.None or Value.KindOneofCase.NullValue:
                json.WriteNullValue();
                break;
            case var _ when masked:
                json.WriteStringValue(Mask);
                break;
            case Value.KindOneofCase.BoolValue:
                json.WriteBooleanValue(value.BoolValue);
                break;
            case Value.KindOneofCase.NumberValue:
                json.WriteNumberValue(value.NumberValue);
                break;
            default:
                json.WriteStringValue(value.StringValue);
                break;
        }
    }

    // Assets and references to other resources keep their content under a name that says what they are.
    private static void WriteSigned(Utf8JsonWriter json, string signature, Struct content, bool masked)
    {
        json.WriteStartObject();
        json.WritePropertyName(signature switch
        {
            WireValue.ResourceSignature => "$resource",
            WireValue.AssetSignature => "$asset",
            WireValue.ArchiveSignature => "$archive",
            _ => "$value",
        });
        var bare = content.Clone();
        bare.Fields.Remove(WireValue.SignatureKey);
        WriteMap(json, bare, masked);
        json.WriteEndObject();
    }

    private static void WriteMap(Utf8JsonWriter json, Struct map, bool masked)
    {
        json.WriteStartObject();
        foreach (var (key, value) in map.Fields.OrderBy(field => field.Key, StringComparer.Ordinal))
        {
            json.WritePropertyName(key);
            Write(json, value, masked);
        }

        json.WriteEndObject();
    }

    // A provider's setting may be JSON text that holds a marked secret: then the whole text is one.
    private static bool IsSecret(Value value)
    {
        return WireValue.IsSecret(value)
            || (value.KindCase == Value.KindOneofCase.StringValue && value.StringValue.Contains(WireValue.SecretSignature, StringComparison.Ordinal));
    }
}
