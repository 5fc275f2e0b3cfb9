using System.Globalization;
using Google.Protobuf.WellKnownTypes;
using Lgtm.Cli.Engine;

namespace Lgtm.Cli.Report;

/// <summary>The stack's outputs for a person: one line a value, secrets and unknowns by their names.</summary>
internal static class OutputLines
{
    private const string UnknownText = "[unknown]";

    public static IEnumerable<string> Of(Struct outputs)
    {
        return Entries(outputs, "  ");
    }

    private static IEnumerable<string> Entries(Struct map, string indent)
    {
        var entries = map.Fields.OrderBy(field => field.Key, StringComparer.Ordinal).ToList();
        var column = entries.Where(entry => ShortText(entry.Value) is not null).Select(entry => entry.Key.Length).DefaultIfEmpty().Max();
        foreach (var (key, value) in entries)
        {
            if (ShortText(value) is { } text)
            {
                yield return Page.Clip($"{indent}{key.PadRight(column)}  {text}", Page.Width);
                continue;
            }

            yield return Page.Clip(indent + key, Page.Width);
            foreach (var line in Nested(WireValue.Unwrap(value), indent + "  "))
            {
                yield return line;
            }
        }
    }

    private static IEnumerable<string> Nested(Value value, string indent)
    {
        return value.KindCase == Value.KindOneofCase.StructValue
            ? Entries(value.StructValue, indent)
            : value.ListValue.Values.Select(item => Page.Clip($"{indent}- {ShortText(item) ?? WireJson.TextOf(WireValue.Map(("item", item)).StructValue)}", Page.Width));
    }

    // Null when the value has a structure of its own to show.
    private static string? ShortText(Value value)
    {
        if (WireValue.IsUnknown(value))
        {
            return UnknownText;
        }

        if (WireValue.IsSecret(value))
        {
            return WireJson.Mask;
        }

        return value.KindCase switch
        {
            Value.KindOneofCase.StringValue => FirstLine(value.StringValue),
            Value.KindOneofCase.BoolValue => value.BoolValue ? "true" : "false",
            Value.KindOneofCase.NumberValue => value.NumberValue.ToString(CultureInfo.InvariantCulture),
            Value.KindOneofCase.ListValue => value.ListValue.Values.Count == 0 ? "[]" : null,
            Value.KindOneofCase.StructValue => value.StructValue.Fields.Count == 0 ? "{}" : null,
            _ => "null",
        };
    }

    private static string FirstLine(string text)
    {
        var end = text.IndexOf('\n', StringComparison.Ordinal);
        return end < 0 ? text : text[..end].TrimEnd() + " …";
    }
}
