using System.Globalization;
using System.Text.Json.Nodes;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Infra.Tests;

/// <summary>Reads a stack file as the Pulumi CLI does: keys of <c>config:</c>, structured values as JSON.</summary>
internal static class StackYaml
{
    public static JsonObject ConfigOf(string yaml)
    {
        var stream = new YamlStream();
        stream.Load(new StringReader(yaml));
        var root = (YamlMappingNode)stream.Documents[0].RootNode;
        return (JsonObject)Converted(root.Children[new YamlScalarNode("config")])!;
    }

    private static JsonNode? Converted(YamlNode node)
    {
        return node switch
        {
            YamlMappingNode map => new JsonObject(map.Children.Select(entry => KeyValuePair.Create(((YamlScalarNode)entry.Key).Value!, Converted(entry.Value)))),
            YamlSequenceNode list => new JsonArray([.. list.Children.Select(Converted)]),
            YamlScalarNode { Style: ScalarStyle.Plain } plain => Typed(plain.Value!),
            YamlScalarNode text => JsonValue.Create(text.Value),
            _ => throw new NotSupportedException(node.GetType().Name),
        };
    }

    private static JsonValue? Typed(string plain)
    {
        return plain switch
        {
            "" or "null" or "~" => null,
            "true" => JsonValue.Create(true),
            "false" => JsonValue.Create(false),
            _ when int.TryParse(plain, NumberStyles.Integer, CultureInfo.InvariantCulture, out var whole) => JsonValue.Create(whole),
            _ when double.TryParse(plain, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) => JsonValue.Create(number),
            _ => JsonValue.Create(plain),
        };
    }
}
