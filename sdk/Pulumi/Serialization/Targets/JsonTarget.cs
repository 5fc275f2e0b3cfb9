using System.Collections.Immutable;
using System.Text.Json;

namespace Pulumi.Serialization;

internal sealed class JsonTarget : TargetType
{
    protected override object? WhenNull => default(JsonElement);

    protected override Conversion ConvertPresent(Action<string> warn, string context, object value)
    {
        using var text = new MemoryStream();
        using (var writer = new Utf8JsonWriter(text))
        {
            if (Write(writer, value) is { } misfit)
            {
                return Conversion.Refused($"Unexpected type {misfit.FullName} when converting {context} to {nameof(JsonElement)}");
            }
        }

        using var document = JsonDocument.Parse(text.ToArray());
        return Conversion.To(document.RootElement.Clone());
    }

    /// <summary>Writes the value, or says what in it JSON has no notion of.</summary>
    private static Type? Write(Utf8JsonWriter writer, object? value)
    {
        switch (value)
        {
            case null:
                writer.WriteNullValue();
                return null;
            case string text:
                writer.WriteStringValue(text);
                return null;
            case double number:
                writer.WriteNumberValue(number);
                return null;
            case bool flag:
                writer.WriteBooleanValue(flag);
                return null;
            case ImmutableArray<object?> items:
                return WriteArray(writer, items);
            case ImmutableDictionary<string, object?> members:
                return WriteObject(writer, members);
            default:
                return value.GetType();
        }
    }

    private static Type? WriteArray(Utf8JsonWriter writer, ImmutableArray<object?> items)
    {
        writer.WriteStartArray();
        foreach (var item in items)
        {
            if (Write(writer, item) is { } misfit)
            {
                return misfit;
            }
        }

        writer.WriteEndArray();
        return null;
    }

    private static Type? WriteObject(Utf8JsonWriter writer, ImmutableDictionary<string, object?> members)
    {
        writer.WriteStartObject();
        foreach (var (name, member) in members)
        {
            writer.WritePropertyName(name);
            if (Write(writer, member) is { } misfit)
            {
                return misfit;
            }
        }

        writer.WriteEndObject();
        return null;
    }
}
