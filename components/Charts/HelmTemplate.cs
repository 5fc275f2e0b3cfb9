namespace Lgtm.Components.Charts;

/// <summary>Text inside values that a chart passes through its template engine.</summary>
internal static class HelmTemplate
{
    // A raw string of the template language: quotes would depend on how the YAML around them is quoted.
    private const string Open = "{{`{{`}}";

    public static string Literal(string text)
    {
        return text.Replace("{{", Open);
    }

    /// <summary>A copy of a document in which every text comes out of the template engine as it went in.</summary>
    public static object Literal(object document)
    {
        return document switch
        {
            string text => Literal(text),
            IEnumerable<KeyValuePair<string, object>> level => LiteralLevel(level),
            IEnumerable<object> items => items.Select(Literal).ToArray(),
            _ => document,
        };
    }

    private static Values LiteralLevel(IEnumerable<KeyValuePair<string, object>> level)
    {
        var copy = new Values();
        foreach (var (key, value) in level)
        {
            copy[key] = Literal(value);
        }

        return copy;
    }
}
