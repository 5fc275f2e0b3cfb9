using System.Buffers;
using System.Globalization;
using System.Text;
using Google.Protobuf.WellKnownTypes;
using Lgtm.Cli.Engine;

namespace Lgtm.Cli.Report;

/// <summary>
/// Writes Helm values as YAML. Every text is quoted or a literal block, so that <c>"true"</c> and <c>"1.10"</c> stay text; secrets and unknowns appear by their names.
/// </summary>
internal sealed class YamlWriter
{
    private static readonly SearchValues<char> PlainKeyCharacters =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_-./");

    private static readonly string[] WordsYamlReadsOtherwise = ["true", "false", "null", "yes", "no", "on", "off", "y", "n"];

    private readonly StringBuilder _text = new();

    public static string Render(Struct values)
    {
        if (values.Fields.Count == 0)
        {
            return "{}\n";
        }

        var writer = new YamlWriter();
        writer.Entries(values, "");
        return writer._text.ToString();
    }

    private void Entries(Struct map, string indent)
    {
        foreach (var (key, value) in map.Fields.OrderBy(field => field.Key, StringComparer.Ordinal))
        {
            _text.Append(indent).Append(Key(key)).Append(':');
            Node(value, indent);
        }
    }

    private void Node(Value marked, string indent)
    {
        if (WireValue.IsUnknown(marked))
        {
            _text.Append(" \"[unknown]\"\n");
            return;
        }

        if (WireValue.IsSecret(marked))
        {
            _text.Append(" \"").Append(WireJson.Mask).Append("\"\n");
            return;
        }

        var value = WireValue.Unwrap(marked);
        switch (value.KindCase)
        {
            case Value.KindOneofCase.StructValue when value.StructValue.Fields.Count > 0:
                _text.Append('\n');
                Entries(value.StructValue, indent + "  ");
                break;
            case Value.KindOneofCase.ListValue when value.ListValue.Values.Count > 0:
                _text.Append('\n');
                Items(value.ListValue, indent);
                break;
            case Value.KindOneofCase.StringValue:
                Text(value.StringValue, indent + "  ");
                break;
            default:
                _text.Append(' ').Append(Bare(value)).Append('\n');
                break;
        }
    }

    private void Items(ListValue list, string indent)
    {
        foreach (var item in list.Values)
        {
            _text.Append(indent).Append("  -");
            var map = WireValue.IsSecret(item) ? item : WireValue.Unwrap(item);
            if (WireValue.SignatureOf(map) is null && map is { KindCase: Value.KindOneofCase.StructValue, StructValue.Fields.Count: > 0 })
            {
                // The first entry stands beside the dash, the others below it.
                var start = _text.Length;
                Entries(map.StructValue, indent + "    ");
                _text.Remove(start, indent.Length + 3);
            }
            else
            {
                Node(item, indent + "  ");
            }
        }
    }

    private void Text(string text, string indent)
    {
        if (!IsLiteral(text))
        {
            _text.Append(' ').Append(Quoted(text)).Append('\n');
            return;
        }

        _text.Append(text.EndsWith("\n\n", StringComparison.Ordinal) ? " |+\n" : text.EndsWith('\n') ? " |\n" : " |-\n");
        foreach (var line in (text.EndsWith('\n') ? text[..^1] : text).Split('\n'))
        {
            _text.Append(line.Length == 0 ? "" : indent).Append(line).Append('\n');
        }
    }

    private static bool IsLiteral(string text)
    {
        return text.Contains('\n', StringComparison.Ordinal)
            && text[0] is not (' ' or '\n' or '\t')
            && !text.Any(character => (char.IsControl(character) && character is not ('\n' or '\t')) || character is '\u2028' or '\u2029' or '\ufeff');
    }

    private static string Bare(Value value)
    {
        return value.KindCase switch
        {
            Value.KindOneofCase.BoolValue => value.BoolValue ? "true" : "false",
            Value.KindOneofCase.NumberValue => Number(value.NumberValue),
            Value.KindOneofCase.ListValue => "[]",
            Value.KindOneofCase.StructValue => "{}",
            _ => "null",
        };
    }

    private static string Number(double number)
    {
        return Math.Abs(number) < 1e15 && number == Math.Truncate(number)
            ? ((long)number).ToString(CultureInfo.InvariantCulture)
            : number.ToString("R", CultureInfo.InvariantCulture);
    }

    private static string Key(string key)
    {
        return key.Length > 0
            && (char.IsAsciiLetter(key[0]) || key[0] == '_')
            && !key.AsSpan().ContainsAnyExcept(PlainKeyCharacters)
            && !WordsYamlReadsOtherwise.Contains(key, StringComparer.OrdinalIgnoreCase)
                ? key
                : Quoted(key);
    }

    private static string Quoted(string text)
    {
        var quoted = new StringBuilder(text.Length + 2).Append('"');
        foreach (var character in text)
        {
            _ = character switch
            {
                '"' => quoted.Append("\\\""),
                '\\' => quoted.Append("\\\\"),
                '\n' => quoted.Append("\\n"),
                '\r' => quoted.Append("\\r"),
                '\t' => quoted.Append("\\t"),
                _ when char.IsControl(character) || character is '\u2028' or '\u2029' or '\ufeff' =>
                    quoted.Append(CultureInfo.InvariantCulture, $"\\u{(int)character:x4}"),
                _ => quoted.Append(character),
            };
        }

        return quoted.Append('"').ToString();
    }
}
