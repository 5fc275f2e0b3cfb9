using System.Text.Json;

namespace Pulumi;

/// <summary>All settings of the stack, by full key.</summary>
internal sealed class ConfigValues
{
    private const string LegacyInfix = ":config:";

    private readonly Dictionary<string, string> _values = new(StringComparer.Ordinal);
    private readonly HashSet<string> _secretKeys = new(StringComparer.Ordinal);

    public static ConfigValues FromEnvironment(Func<string, string?> variable)
    {
        var values = new ConfigValues();
        values.Read(variable("PULUMI_CONFIG"));
        values.ReadSecretKeys(variable("PULUMI_CONFIG_SECRET_KEYS"));
        return values;
    }

    public string? Find(string fullKey) => _values.GetValueOrDefault(fullKey);

    public bool IsSecret(string fullKey) => _secretKeys.Contains(fullKey);

    private static string Clean(string key)
    {
        var at = key.IndexOf(LegacyInfix, StringComparison.Ordinal);
        return at > 0 ? $"{key[..at]}:{key[(at + LegacyInfix.Length)..]}" : key;
    }

    private void Read(string? json)
    {
        if (string.IsNullOrEmpty(json))
        {
            return;
        }

        using var document = JsonDocument.Parse(json);
        foreach (var setting in document.RootElement.EnumerateObject())
        {
            _values[Clean(setting.Name)] = setting.Value.ValueKind == JsonValueKind.String ? setting.Value.GetString()! : setting.Value.GetRawText();
        }
    }

    private void ReadSecretKeys(string? json)
    {
        if (string.IsNullOrEmpty(json))
        {
            return;
        }

        using var document = JsonDocument.Parse(json);
        foreach (var key in document.RootElement.EnumerateArray())
        {
            _secretKeys.Add(Clean(key.GetString()!));
        }
    }
}
