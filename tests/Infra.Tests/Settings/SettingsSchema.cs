using System.Globalization;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Lgtm.Components.Capacity;
using Lgtm.Infra.Settings;

namespace Infra.Tests;

/// <summary>
/// stacks/lgtm.schema.json: the JSON Schema of a stack file, by which editors complete and check. It says what holds for a single key: its type, range, spelling and form, and
/// whether it has to be there. Rules between keys are the reader's alone.
/// </summary>
internal static partial class SettingsSchema
{
    private static readonly JsonSerializerOptions Indented =
        new() { WriteIndented = true, NewLine = "\n", Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Text()
    {
        var sections = SettingKeys.Of(typeof(StackSettings)).ToList();
        var config = Record("values of this environment", typeof(StackSettings), "lgtm:");
        var properties = (JsonObject)config["properties"]!;
        properties["aws:region"] = new JsonObject { ["description"] = "AWS region of everything.", ["type"] = "string", ["pattern"] = Portable(Shapes.RegionPattern) };
        properties["aws:defaultTags"] = new JsonObject
        {
            ["description"] = "Tags on every AWS resource that takes tags.",
            ["type"] = "object",
            ["properties"] = new JsonObject { ["tags"] = Map(new JsonObject { ["type"] = "string" }) },
            ["additionalProperties"] = false,
        };

        // Other namespaces belong to other programs; in ours every key is known.
        config.Remove("additionalProperties");
        config["patternProperties"] = new JsonObject
        {
            [$"^lgtm:(?!({string.Join('|', sections.Select(section => Paths.KeyOf(section.Name)))})$)"] = false,
        };
        return new JsonObject
        {
            ["$schema"] = "http://json-schema.org/draft-07/schema#",
            ["title"] = "Stack file of lgtm (written by make docs)",
            ["type"] = "object",
            ["properties"] = new JsonObject { ["config"] = config },
            ["required"] = new JsonArray("config"),
        }.ToJsonString(Indented) + "\n";
    }

    private static JsonObject Record(string meaning, Type record, string prefix = "")
    {
        var keys = SettingKeys.Of(record).ToList();
        return new()
        {
            ["description"] = meaning,
            ["type"] = "object",
            ["properties"] = new JsonObject(keys.Select(key => KeyValuePair.Create(prefix + Paths.KeyOf(key.Name), (JsonNode?)Key(key)))),
            ["required"] = new JsonArray([.. keys.Where(key => key.IsDefined(typeof(RequiredMemberAttribute))).Select(key => JsonValue.Create(prefix + Paths.KeyOf(key.Name)))]),
            ["additionalProperties"] = false,
        };
    }

    private static JsonObject Key(PropertyInfo property)
    {
        var setting = SettingKeys.TextOf(property);
        var type = Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType;
        var schema = type switch
        {
            _ when type.IsAssignableTo(typeof(ISection)) => Record("", type),
            _ when type.IsEnum => new() { ["enum"] = new JsonArray([.. ValueReader.Spellings(type).Select(spelling => JsonValue.Create(spelling))]) },
            _ when type == typeof(int) => Number(setting.Allowed),
            _ when type == typeof(bool) => new() { ["type"] = "boolean" },
            _ when type == typeof(string) => Words(setting.Pattern),
            _ when type == typeof(SecretText) => Map(new() { ["type"] = "string" }, "secure"),
            _ when type == typeof(IReadOnlyList<string>) => new() { ["type"] = "array", ["items"] = Words(setting.Pattern) },
            _ when type == typeof(IReadOnlyDictionary<string, string>) => Map(Words(setting.Pattern)),
            _ when type == typeof(IReadOnlyDictionary<string, WorkloadOverrideSettings>) => Workloads(),
            _ => throw new NotSupportedException($"say in SettingsSchema how a {type.Name} is written"),
        };
        schema["description"] = string.Join(' ', new[] { setting.Meaning, setting.About, $"Allowed: {setting.Allowed}", setting.Absent is null ? null : $"When left out: {setting.Absent}", setting.Change is null ? null : $"Change: {setting.Change}" }
            .OfType<string>().Select(text => char.ToUpperInvariant(text[0]) + text[1..] + "."));
        return schema;
    }

    private static JsonObject Number(string allowed)
    {
        var schema = new JsonObject { ["type"] = "integer" };
        if (Range().Match(allowed) is { Success: true } range)
        {
            schema["minimum"] = int.Parse(range.Groups["least"].Value, CultureInfo.InvariantCulture);
            schema["maximum"] = int.Parse(range.Groups["most"].Value, CultureInfo.InvariantCulture);
        }
        else if (Choice().IsMatch(allowed))
        {
            schema["enum"] = new JsonArray([.. Digits().Matches(allowed).Select(number => JsonValue.Create(int.Parse(number.Value, CultureInfo.InvariantCulture)))]);
        }
        else if (allowed.Contains("1 or more"))
        {
            schema["minimum"] = 1;
        }

        return schema;
    }

    private static JsonObject Workloads()
    {
        var workloads = Map(Record("", typeof(WorkloadOverrideSettings)));
        workloads["propertyNames"] = new JsonObject { ["enum"] = new JsonArray([.. WorkloadNames().Select(name => JsonValue.Create(name))]) };
        return workloads;
    }

    private static IEnumerable<string> WorkloadNames()
    {
        return typeof(Workload).GetFields(BindingFlags.Public | BindingFlags.Static).Select(field => (string)field.GetRawConstantValue()!);
    }

    private static JsonObject Words(string? pattern)
    {
        return pattern is null ? new() { ["type"] = "string", ["pattern"] = @"\S" } : new() { ["type"] = "string", ["pattern"] = Portable(pattern) };
    }

    private static JsonObject Map(JsonObject values, params string[] required)
    {
        return new()
        {
            ["type"] = "object",
            ["additionalProperties"] = values,
            ["required"] = new JsonArray([.. required.Select(name => JsonValue.Create(name))]),
        };
    }

    // As ECMAScript, which JSON Schema speaks, writes the same.
    private static string Portable(string pattern)
    {
        return pattern.Replace(@"\A", "^").Replace(@"\z", "$");
    }

    [GeneratedRegex(@"^(?<least>\d+) to (?<most>\d+)\b(?! (lower|letters))", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Range();

    [GeneratedRegex(@"^\d+(, \d+)* or \d+$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Choice();

    [GeneratedRegex(@"\d+", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Digits();
}
