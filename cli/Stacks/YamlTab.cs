using System.Globalization;
using YamlDotNet.Core;

namespace Lgtm.Cli.Stacks;

/// <summary>Finds the tab that the parser refused: it names the place of what the tab ended, or the start of the file.</summary>
internal static class YamlTab
{
    /// <summary>Place and reason in the words of a problem, or null when no tab is behind it.</summary>
    public static string? Behind(YamlException problem, string file)
    {
        if (!problem.Message.Contains(" tab ", StringComparison.Ordinal))
        {
            return null;
        }

        var tab = File.ReadLines(file).Index().Skip((int)problem.End.Line - 1)
            .Select(line => (Line: line.Index + 1, Column: TabIn(line.Item) + 1))
            .FirstOrDefault(place => place.Column > 0);
        return tab.Line == 0 ? null : string.Create(CultureInfo.InvariantCulture, $"{tab.Line}:{tab.Column}: got a tab in the indentation, expected spaces");
    }

    // An empty line may hold anything.
    private static int TabIn(string line)
    {
        var indentation = line.Length - line.TrimStart(' ', '\t').Length;
        return indentation == line.Length ? -1 : line.AsSpan(0, indentation).IndexOf('\t');
    }
}
