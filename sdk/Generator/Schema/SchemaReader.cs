using System.Text.Json;

namespace Lgtm.Sdk.Generator.Schema;

/// <summary>Reads a schema file; everything is put in ordinal order, so that the generated code does not depend on the file's.</summary>
internal static class SchemaReader
{
    public static ProviderSchema Read(string path)
    {
        using var document = JsonDocument.Parse(File.ReadAllText(path));
        var root = document.RootElement;
        var isKubernetes = Text(root, "name") == "kubernetes";
        return new(
            Text(root, "name"),
            Text(root, "version"),
            Text(root, "namespace"),
            Members(root, "modules").ToDictionary(m => m.Name, m => m.Value.GetString()!, StringComparer.Ordinal),
            [.. Members(root, "resources").Select(m => Resource(Token.Parse(m.Name, isKubernetes), m.Value))],
            [.. Members(root, "functions").Select(m => Function(Token.Parse(m.Name, isKubernetes), m.Value))],
            [.. Members(root, "types").Select(ObjectType)],
            [.. Members(root, "enums").Select(Enum)]);
    }

    private static ResourceSchema Resource(Token token, JsonElement element)
    {
        return new(
            token,
            PropertyReader.ReadAll(element, "inputs"),
            PropertyReader.ReadAll(element, "outputs"),
            Strings(element, "aliases"),
            Strings(element, "secretOutputs"));
    }

    private static FunctionSchema Function(Token token, JsonElement element)
    {
        return new(token, PropertyReader.ReadAll(element, "inputs"), PropertyReader.ReadAll(element, "outputs"));
    }

    private static ObjectTypeSchema ObjectType(JsonProperty member)
    {
        var key = TypeKey.Parse(member.Name);
        return new(key, Side("input"), Side("output"));

        IReadOnlyList<Property>? Side(string side)
        {
            var name = member.Value.TryGetProperty("both", out _) ? "both" : side;
            return member.Value.TryGetProperty(name, out _) ? PropertyReader.ReadAll(member.Value, name) : null;
        }
    }

    // An enum keeps the order of its values, which is the official one.
    private static EnumSchema Enum(JsonProperty member)
    {
        return new(TypeKey.Parse(member.Name), [.. member.Value.EnumerateObject().Select(v => KeyValuePair.Create(v.Name, v.Value.GetString()!))]);
    }

    private static string Text(JsonElement element, string name) => element.GetProperty(name).GetString()!;

    private static IEnumerable<JsonProperty> Members(JsonElement element, string name)
    {
        return element.TryGetProperty(name, out var section)
            ? section.EnumerateObject().OrderBy(m => m.Name, StringComparer.Ordinal)
            : [];
    }

    private static IReadOnlyList<string> Strings(JsonElement element, string name)
    {
        return element.TryGetProperty(name, out var list)
            ? [.. list.EnumerateArray().Select(i => i.GetString()!).Order(StringComparer.Ordinal)]
            : [];
    }
}
