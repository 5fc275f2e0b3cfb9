using System.Text.RegularExpressions;

namespace Infra.Tests;

/// <summary>A stack file seen as lines: keys, keys that are commented out, and the comments above them.</summary>
internal static partial class CommentedYaml
{

    /// <summary>The comment right above a key, in use or not; nothing when the key is not there.</summary>
    public static string? CommentOf(string yaml, string path)
    {
        var lines = Uncommented(yaml).ToList();
        var parents = new Stack<(int Indent, string Key)>();
        var comment = string.Empty;
        foreach (var line in lines)
        {
            if (Key().Match(line) is { Success: true } match)
            {
                var indent = match.Groups["indent"].Length;
                while (parents.Count > 0 && parents.Peek().Indent >= indent)
                {
                    parents.Pop();
                }

                parents.Push((indent, match.Groups["key"].Value));
                if (string.Equals(string.Join('.', parents.Reverse().Select(parent => parent.Key).Where(key => key is not "config")), path, StringComparison.Ordinal))
                {
                    return comment;
                }
            }

            comment = line.TrimStart().StartsWith('#') ? comment + "\n" + line.Trim() : string.Empty;
        }

        return null;
    }

    public static string WithOptionalKeys(string yaml)
    {
        return string.Join('\n', Uncommented(yaml));
    }

    // A commented-out key, and the lines of a commented-out group, are recognised by "# " followed by "name:" or by deeper indentation.
    private static IEnumerable<string> Uncommented(string yaml)
    {
        var inGroup = false;
        foreach (var line in yaml.Split('\n'))
        {
            var isKey = OptionalKey().IsMatch(line);
            inGroup = isKey ? line.EndsWith(':') : inGroup && DeeperComment().IsMatch(line);
            yield return isKey || inGroup ? line.Remove(line.IndexOf('#'), 2) : line;
        }
    }

    [GeneratedRegex(@"^(?<indent> *)(lgtm:)?(?<key>[A-Za-z][A-Za-z0-9-]*):( |$)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Key();

    [GeneratedRegex(@"^( {4}# [a-z][A-Za-z]*:( |$)| {2}# lgtm:[a-z]+:$)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex OptionalKey();

    [GeneratedRegex(@"^ {2,4}#   ", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex DeeperComment();
}
