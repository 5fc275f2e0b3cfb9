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
            foreach (var line in ShortText(value) is { } text ? Fitting(indent, key.PadRight(column) + "  ", text) : Nested(key, WireValue.Unwrap(value), indent))
            {
                yield return line;
            }
        }
    }

    // A long value, usually an address to copy, gets lines of its own.
    private static IEnumerable<string> Fitting(string indent, string lead, string text)
    {
        return indent.Length + lead.Length + text.Length <= Page.Width
            ? [indent + lead + text]
            : Page.Wrap(text, Page.Width - indent.Length - 2).Select(line => indent + "  " + line).Prepend(indent + lead.TrimEnd());
    }

    private static IEnumerable<string> Nested(string key, Value value, string indent)
    {
        var inside = value.KindCase == Value.KindOneofCase.StructValue
            ? Entries(value.StructValue, indent + "  ")
            : value.ListValue.Values.SelectMany(item => Fitting(indent + "  ", "- ", ShortText(item) ?? WireJson.TextOf(WireValue.Map(("item", item)).StructValue)));
        return inside.Prepend(indent + key);
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
