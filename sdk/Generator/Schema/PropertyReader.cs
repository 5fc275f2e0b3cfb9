using System.Text.Json;

namespace Lgtm.Sdk.Generator.Schema;

/// <summary>Reads a property: its type alone (<c>"string?"</c>) or an object with the type and more.</summary>
internal static class PropertyReader
{
    public static IReadOnlyList<Property> ReadAll(JsonElement owner, string section)
    {
        return [.. owner.GetProperty(section).EnumerateObject().OrderBy(m => m.Name, StringComparer.Ordinal).Select(Read)];
    }

    private static Property Read(JsonProperty member)
    {
        var name = char.ToUpperInvariant(member.Name[0]) + member.Name[1..];
        if (member.Value.ValueKind == JsonValueKind.String)
        {
            return Typed(member.Name, name, member.Value.GetString()!);
        }

        var details = member.Value;
        return Typed(member.Name, Optional(details, "name")?.GetString() ?? name, details.GetProperty("type").GetString()!) with
        {
            IsSecret = Optional(details, "secret")?.GetBoolean() ?? false,
            Constant = Optional(details, "const")?.GetString(),
            Default = Optional(details, "default") is { } value ? Default(value) : null,
        };
    }

    private static Property Typed(string wireName, string name, string type)
    {
        return new(wireName, name, SchemaTypeParser.Parse(type.TrimEnd('?')), type.EndsWith('?'));
    }

    private static DefaultValue Default(JsonElement value)
    {
        return value.ValueKind == JsonValueKind.Object
            ? new(null, [.. value.GetProperty("env").EnumerateArray().Select(v => v.GetString()!)])
            : new(value.GetRawText(), []);
    }

    private static JsonElement? Optional(JsonElement element, string name)
    {
        return element.TryGetProperty(name, out var value) ? value : null;
    }
}
