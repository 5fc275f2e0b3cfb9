using System.Globalization;
using System.Text.Json;
using Lgtm.Components.Charts;

namespace Lgtm.Infra.Settings;

/// <summary>Reads one value of a stack file, or says what is wrong with it.</summary>
internal static class ValueReader
{
    public static object? Read(Type type, JsonElement json, string path, SettingAttribute text, Findings findings)
    {
        if (type == typeof(SecretText))
        {
            return SecretKeys.Read(json, path, text, findings);
        }

        var plain = Nullable.GetUnderlyingType(type) ?? type;
        var (value, fix) = plain switch
        {
            _ when json.ValueKind == JsonValueKind.Null => (null, "give it a value, or remove the line if it is optional"),
            { IsEnum: true } => Choice(plain, json),
            _ when plain == typeof(string) => Text(json),
            _ when plain == typeof(int) => Number(json),
            _ when plain == typeof(bool) => Flag(json),
            _ when plain == typeof(IReadOnlyList<string>) => List(json),
            _ when plain == typeof(IReadOnlyDictionary<string, string>) => Map(json),
            _ => (null, "write its keys below it, indented"),
        };

        if (value is null)
        {
            findings.AddUnreadable(path, Shown(json), text.Allowed, fix);
        }

        return value;
    }

    /// <summary>The spellings of a choice, in the order of declaration.</summary>
    public static IEnumerable<string> Spellings(Type choice)
    {
        return Enum.GetNames(choice).Select(name => SpellingOf(choice, name));
    }

    /// <summary>A value as messages show it.</summary>
    public static string Shown(JsonElement json)
    {
        return json.ValueKind switch
        {
            JsonValueKind.Null => "nothing",
            JsonValueKind.Object => "a group of keys",
            JsonValueKind.Array => $"a list ({json.GetRawText()})",
            JsonValueKind.String when json.GetString()!.Length == 0 => "an empty text",
            JsonValueKind.String => $"'{json.GetString()}'",
            _ => $"'{json.GetRawText()}'",
        };
    }

    private static string SpellingOf(Type choice, string name)
    {
        // The chart's own name, which is no camelCase word.
        return name == nameof(ChartSet.LgtmDistributed) ? "lgtm-distributed" : Paths.KeyOf(name);
    }

    private static (object? Value, string Fix) Choice(Type choice, JsonElement json)
    {
        var typed = json.ValueKind == JsonValueKind.String ? json.GetString()! : string.Empty;
        var name = Enum.GetNames(choice).FirstOrDefault(candidate => string.Equals(SpellingOf(choice, candidate), typed, StringComparison.Ordinal));
        if (name is not null)
        {
            return (Enum.Parse(choice, name), string.Empty);
        }

        var meant = NearestName.To(typed, Spellings(choice));
        return (null, meant is null ? "choose one of them" : $"did you mean {meant}?");
    }

    private static (object? Value, string Fix) Text(JsonElement json)
    {
        return json.ValueKind switch
        {
            JsonValueKind.String when !string.IsNullOrWhiteSpace(json.GetString()) => (json.GetString(), string.Empty),
            JsonValueKind.String => (null, "write the value, or remove the line if it is optional"),
            JsonValueKind.Number or JsonValueKind.True or JsonValueKind.False => (null, "put it in quotes, so that YAML takes it as text"),
            _ => (null, "write a single text"),
        };
    }

    private static (object? Value, string Fix) Number(JsonElement json)
    {
        if (json.ValueKind == JsonValueKind.Number && json.TryGetInt32(out var number))
        {
            return (number, string.Empty);
        }

        var quoted = json.ValueKind == JsonValueKind.String && int.TryParse(json.GetString(), NumberStyles.Integer, CultureInfo.InvariantCulture, out _);
        return (null, quoted ? "remove the quotes" : "write a whole number");
    }

    private static (object? Value, string Fix) Flag(JsonElement json)
    {
        return json.ValueKind switch
        {
            JsonValueKind.True => (true, string.Empty),
            JsonValueKind.False => (false, string.Empty),
            _ => (null, "write true or false, without quotes"),
        };
    }

    private static (object? Value, string Fix) List(JsonElement json)
    {
        if (json.ValueKind != JsonValueKind.Array)
        {
            return (null, "write a list: one line per item, each starting with a hyphen");
        }

        return json.EnumerateArray().All(item => item.ValueKind == JsonValueKind.String)
            ? (json.EnumerateArray().Select(item => item.GetString()!).ToList(), string.Empty)
            : (null, "write each item as text, in quotes");
    }

    private static (object? Value, string Fix) Map(JsonElement json)
    {
        if (json.ValueKind != JsonValueKind.Object)
        {
            return (null, "write one 'name: value' line per entry");
        }

        return json.EnumerateObject().All(entry => entry.Value.ValueKind == JsonValueKind.String)
            ? (json.EnumerateObject().ToDictionary(entry => entry.Name, entry => entry.Value.GetString()!), string.Empty)
            : (null, "write each value as text, in quotes");
    }
}
