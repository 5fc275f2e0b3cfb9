namespace Lgtm.Sdk.Generator.Schema;

internal static class SchemaTypeParser
{
    private static readonly HashSet<string> Primitives = ["string", "boolean", "integer", "number", "any", "asset", "json"];

    public static SchemaType Parse(string text)
    {
        var cases = text.Split('|');
        return cases.Length > 1 ? new SchemaType.UnionOf([.. cases.Select(ParseOne)]) : ParseOne(text);
    }

    private static SchemaType ParseOne(string text)
    {
        return text switch
        {
            ['[', .. var item, ']'] => new SchemaType.ListOf(Parse(item)),
            ['{', .. var value, '}'] => new SchemaType.MapOf(Parse(value)),
            ['#', .. var key] => new SchemaType.ObjectReference(key),
            ['@', .. var key] => new SchemaType.EnumReference(key),
            _ when Primitives.Contains(text) => new SchemaType.Primitive(text),
            _ => throw new FormatException($"type: got '{text}', expected a primitive, [list], {{map}}, #object, @enum or a|union"),
        };
    }
}
