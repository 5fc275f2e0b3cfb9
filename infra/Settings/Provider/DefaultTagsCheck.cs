using System.Text.Json;
using System.Text.Json.Nodes;

namespace Lgtm.Infra.Settings;

/// <summary>Finds mistakes below <c>aws:defaultTags</c>, of which the AWS provider takes what it understands, and tags nothing with the rest.</summary>
internal static class DefaultTagsCheck
{
    private const string Path = $"{AwsProviderConfig.ConfigNamespace}:{AwsProviderKeys.DefaultTags}";
    private const string Inner = "tags";

    // https://docs.aws.amazon.com/tag-editor/latest/userguide/best-practices-and-strats.html
    private const string Reserved = "aws:";
    private const int LongestKey = 128;
    private const int LongestValue = 256;

    /// <param name="text">What the engine hands over: JSON.</param>
    public static void Report(string text, Findings findings)
    {
        if (Parsed(text) is not JsonObject settings)
        {
            findings.Add(Path, "no group of keys", "a group with tags", "write the tags one level deeper, below 'tags:'");
            return;
        }

        foreach (var (key, _) in settings.Where(entry => entry.Key != Inner))
        {
            findings.Add($"{Path}.{key}", "an unknown key", $"'{Inner}'", "write each tag one level deeper, below 'tags:'");
        }

        if (settings.TryGetPropertyValue(Inner, out var inner))
        {
            ReportTags(inner, findings);
        }
        else if (settings.Count == 0)
        {
            findings.Add(Path, "an empty group", "a group with tags", "write at least one tag below 'tags:', or remove the key");
        }
    }

    private static void ReportTags(JsonNode? inner, Findings findings)
    {
        if (inner is not JsonObject tags)
        {
            findings.Add($"{Path}.{Inner}", "no group of keys", "a name and a text per tag", "write 'name: value', one a line");
            return;
        }

        foreach (var (name, value) in tags)
        {
            if (FaultOf(name) is { } fault)
            {
                findings.Add($"{Path}.{Inner}", $"the name '{name}'", $"a name of 1 to {LongestKey} characters that does not begin with {Reserved}", fault);
            }

            if (value?.GetValueKind() != JsonValueKind.String)
            {
                findings.Add($"{Path}.{Inner}.{name}", "no text", $"a text of at most {LongestValue} characters", "write it in quotes");
            }
            else if (value.GetValue<string>().Length > LongestValue)
            {
                findings.Add($"{Path}.{Inner}.{name}", "a longer text", $"a text of at most {LongestValue} characters", "shorten it");
            }
        }
    }

    private static string? FaultOf(string name)
    {
        return name.StartsWith(Reserved, StringComparison.OrdinalIgnoreCase) ? "choose another: AWS keeps that prefix for itself"
            : name.Length == 0 ? "give it a name"
            : name.Length > LongestKey ? "shorten it"
            : null;
    }

    private static JsonNode? Parsed(string text)
    {
        try
        {
            return JsonNode.Parse(text);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
