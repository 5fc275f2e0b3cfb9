using System.Text.Json;

namespace Components.Tests;

/// <summary>Reads a policy document for assertions.</summary>
internal static class PolicyReading
{
    public static IReadOnlyList<JsonElement> Statements(string policyJson)
    {
        return [.. JsonDocument.Parse(policyJson).RootElement.GetProperty("Statement").EnumerateArray()];
    }

    public static IReadOnlyList<string> Actions(this JsonElement statement)
    {
        return Texts(statement.GetProperty("Action"));
    }

    public static IReadOnlyList<string> Resources(this JsonElement statement)
    {
        return Texts(statement.GetProperty("Resource"));
    }

    /// <summary>The condition's value, as compact JSON without quotes, or nothing.</summary>
    public static string? Condition(this JsonElement statement, string test, string key)
    {
        return statement.TryGetProperty("Condition", out var conditions)
            && conditions.TryGetProperty(test, out var tests)
            && tests.TryGetProperty(key, out var value)
                ? value.ToString()
                : null;
    }

    public static IReadOnlyList<string> AllActions(string policyJson)
    {
        return [.. Statements(policyJson).SelectMany(Actions).Distinct().Order(StringComparer.Ordinal)];
    }

    private static IReadOnlyList<string> Texts(JsonElement value)
    {
        return [.. value.EnumerateArray().Select(one => one.GetString()!)];
    }
}
