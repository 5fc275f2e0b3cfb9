using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Lgtm.Cli.Stacks;

/// <summary>
/// Reads a YAML document into dictionaries, lists, text, numbers, booleans and null, event by event: YamlDotNet's serializer would cost more start-up time than all
/// the rest of reading a stack.
/// </summary>
internal static class YamlDocument
{
    public static object? Read(string file)
    {
        using var text = File.OpenText(file);
        try
        {
            return Read(text);
        }
        catch (YamlException problem)
        {
            var place = YamlTab.Behind(problem, file) ?? $"{problem.Start.Line}:{problem.Start.Column}: {problem.Message}";
            throw new CliException(ExitCode.BadSettings, $"{file}:{place}");
        }
    }

    public static object? Read(TextReader text)
    {
        var parser = new Parser(text);
        parser.Consume<StreamStart>();
        if (parser.Accept<StreamEnd>(out _))
        {
            return null;
        }

        parser.Consume<DocumentStart>();
        return Node(parser, new(StringComparer.Ordinal));
    }

    private static object? Node(Parser parser, Dictionary<string, object?> anchors)
    {
        if (parser.TryConsume<AnchorAlias>(out var alias))
        {
            return anchors.TryGetValue(alias.Value.Value, out var target)
                ? target
                : throw new YamlException(alias.Start, alias.End, $"got alias '*{alias.Value}', expected one whose anchor stands before it");
        }

        var anchor = parser.Accept<NodeEvent>(out var start) ? start.Anchor : default;
        object? node;
        if (parser.TryConsume<Scalar>(out var scalar))
        {
            node = scalar.IsPlainImplicit ? YamlScalar.Resolve(scalar.Value) : scalar.Value;
        }
        else if (parser.TryConsume<SequenceStart>(out _))
        {
            node = Items(parser, anchors);
        }
        else
        {
            parser.Consume<MappingStart>();
            node = Entries(parser, anchors);
        }

        if (!anchor.IsEmpty)
        {
            anchors[anchor.Value] = node;
        }

        return node;
    }

    private static List<object?> Items(Parser parser, Dictionary<string, object?> anchors)
    {
        var items = new List<object?>();
        while (!parser.TryConsume<SequenceEnd>(out _))
        {
            items.Add(Node(parser, anchors));
        }

        return items;
    }

    private static Dictionary<string, object?> Entries(Parser parser, Dictionary<string, object?> anchors)
    {
        var entries = new Dictionary<string, object?>(StringComparer.Ordinal);
        while (!parser.TryConsume<MappingEnd>(out _))
        {
            var key = parser.Consume<Scalar>();
            if (!entries.TryAdd(key.Value, Node(parser, anchors)))
            {
                throw new YamlException(key.Start, key.End, $"got key '{key.Value}' twice, expected it once; remove one of them");
            }
        }

        return entries;
    }
}
