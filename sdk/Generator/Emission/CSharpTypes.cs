using Lgtm.Sdk.Generator.Schema;

namespace Lgtm.Sdk.Generator.Emission;

/// <summary>How a schema type is written in C#, in each of the three places it can stand.</summary>
internal sealed class CSharpTypes(ProviderSchema schema, Names names)
{
    /// <summary>An argument of a resource: <c>Input&lt;string&gt;?</c>, <c>InputList&lt;string&gt;</c>.</summary>
    public string Input(Property property)
    {
        var optional = property.IsOptional ? "?" : "";
        return property.Type switch
        {
            SchemaType.ListOf list => $"InputList<{InputElement(list.Item)}>",
            SchemaType.MapOf map => $"InputMap<{InputElement(map.Value)}>",
            SchemaType.Primitive { Name: "json" } => "InputJson" + optional,
            // The SDK has unions of two types only.
            SchemaType.UnionOf { Cases.Count: > 2 } => "object" + optional,
            SchemaType.UnionOf union => $"InputUnion<{Joined(union, InputElement)}>{optional}",
            var type => $"Input<{InputElement(type)}>{optional}",
        };
    }

    public string InputElement(SchemaType type)
    {
        return type switch
        {
            SchemaType.ObjectReference reference => names.InputClass(reference.Key),
            SchemaType.EnumReference reference => names.EnumStruct(reference.Key),
            _ => Immutable(type, InputElement),
        };
    }

    /// <summary>A result: <c>string?</c>, <c>ImmutableArray&lt;string&gt;</c>.</summary>
    public string Output(Property property)
    {
        // Absent lists are default arrays, and the Kubernetes package marks nothing as nullable.
        var optional = property.IsOptional && !schema.IsKubernetes && property.Type is not SchemaType.ListOf;
        return OutputElement(property.Type) + (optional ? "?" : "");
    }

    /// <summary>A result as <c>typeof</c> takes it, which knows no nullable references.</summary>
    public string RuntimeOutput(Property property)
    {
        var isValue = property.Type is SchemaType.Primitive { Name: "boolean" or "integer" or "number" or "json" } or SchemaType.UnionOf { Cases.Count: 2 };
        var type = Output(property);
        return isValue ? type : type.TrimEnd('?');
    }

    /// <summary>An argument of a function called with plain values: <c>string?</c>, <c>List&lt;string&gt;</c>.</summary>
    public string Plain(Property property)
    {
        return property.Type.IsCollection ? PlainElement(property.Type) : PlainElement(property.Type) + (property.IsOptional ? "?" : "");
    }

    private string OutputElement(SchemaType type)
    {
        return type switch
        {
            SchemaType.ObjectReference reference => names.OutputClass(reference.Key),
            SchemaType.EnumReference => "string",
            // A choice between a string and its well-known values is read as a string.
            SchemaType.UnionOf union when union.Cases.Any(c => c is SchemaType.EnumReference) => "string",
            _ => Immutable(type, OutputElement),
        };
    }

    private string PlainElement(SchemaType type)
    {
        return type switch
        {
            SchemaType.ObjectReference reference => names.PlainInputClass(reference.Key),
            SchemaType.ListOf list => $"List<{PlainElement(list.Item)}>",
            SchemaType.MapOf map => $"Dictionary<string, {PlainElement(map.Value)}>",
            _ => Immutable(type, PlainElement),
        };
    }

    private static string Immutable(SchemaType type, Func<SchemaType, string> element)
    {
        return type switch
        {
            SchemaType.ListOf list => $"ImmutableArray<{element(list.Item)}>",
            SchemaType.MapOf map => $"ImmutableDictionary<string, {element(map.Value)}>",
            SchemaType.UnionOf { Cases.Count: > 2 } => "object",
            SchemaType.UnionOf union => $"Union<{Joined(union, element)}>",
            SchemaType.Primitive primitive => Primitive(primitive.Name),
            _ => throw new NotSupportedException($"{type} has no C# type here"),
        };
    }

    private static string Joined(SchemaType.UnionOf union, Func<SchemaType, string> element) => string.Join(", ", union.Cases.Select(element));

    private static string Primitive(string name)
    {
        return name switch
        {
            "boolean" => "bool",
            "integer" => "int",
            "number" => "double",
            "any" => "object",
            "asset" => "AssetOrArchive",
            "json" => "global::System.Text.Json.JsonElement",
            _ => name,
        };
    }
}
