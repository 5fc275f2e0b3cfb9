using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Json;
using Lgtm.Cli.Cloud;

namespace Lgtm.Cli.Stacks;

/// <summary>One setting as text: scalars as they are, objects and lists as JSON with sorted keys.</summary>
internal sealed record ConfigurationValue(string Text, bool IsSecret)
{
    private const string SecureKey = "secure";

    public static ConfigurationValue From(string key, object? node, KnownSecrets secrets)
    {
        if (IsSecure(node))
        {
            return new(PlaceholderFor(key, secrets), IsSecret: true);
        }

        if (node is not (Dictionary<string, object?> or List<object?>))
        {
            return new(ScalarText(node), IsSecret: false);
        }

        var buffer = new ArrayBufferWriter<byte>();
        var isSecret = false;
        using (var json = new Utf8JsonWriter(buffer))
        {
            isSecret = Write(json, node, key, secrets);
        }

        return new(Encoding.UTF8.GetString(buffer.WrittenSpan), isSecret);
    }

    private static bool Write(Utf8JsonWriter json, object? node, string path, KnownSecrets secrets)
    {
        switch (node)
        {
            case Dictionary<string, object?> when IsSecure(node):
                json.WriteStringValue(PlaceholderFor(path, secrets));
                return true;
            case Dictionary<string, object?> entries:
                var hasSecret = false;
                json.WriteStartObject();
                foreach (var (key, value) in entries.OrderBy(entry => entry.Key, StringComparer.Ordinal))
                {
                    json.WritePropertyName(key);
                    hasSecret |= Write(json, value, $"{path}.{key}", secrets);
                }

                json.WriteEndObject();
                return hasSecret;
            case List<object?> items:
                var anySecret = false;
                json.WriteStartArray();
                for (var i = 0; i < items.Count; i++)
                {
                    anySecret |= Write(json, items[i], string.Create(CultureInfo.InvariantCulture, $"{path}[{i}]"), secrets);
                }

                json.WriteEndArray();
                return anySecret;
            case string text:
                json.WriteStringValue(text);
                return false;
            case null:
                json.WriteNullValue();
                return false;
            default:
                json.WriteRawValue(ScalarText(node));
                return false;
        }
    }

    private static bool IsSecure(object? node)
    {
        return node is Dictionary<string, object?> { Count: 1 } only && only.ContainsKey(SecureKey);
    }

    // The real value is encrypted and of no use here; the placeholder can be recognised should the program let it out.
    private static string PlaceholderFor(string path, KnownSecrets secrets)
    {
        var placeholder = "configured" + new Placeholder(path).Alphanumeric(24, "secret");
        secrets.AddPlaceholder(placeholder, path);
        return placeholder;
    }

    private static string ScalarText(object? node)
    {
        return node switch
        {
            null => "",
            bool truth => truth ? "true" : "false",
            IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
            _ => (string)node,
        };
    }
}
