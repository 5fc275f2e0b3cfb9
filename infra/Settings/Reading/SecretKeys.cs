using System.Text.Json;
using System.Text.Json.Nodes;

namespace Lgtm.Infra.Settings;

/// <summary>
/// The keys that a stack file encrypts. The engine decrypts them, and names only the sections that hold something encrypted: which of a section's values that is,
/// no program can know. So a section that holds a secret key may be encrypted in part, its plain values are not repeated in messages, and no other section may.
/// </summary>
internal static class SecretKeys
{
    /// <summary>Which keys may be encrypted, in the words of a message.</summary>
    public static string OnlyOnes => $"only {string.Join(", ", All)} may be encrypted";

    private static IEnumerable<string> All => SettingKeys.Paths.Where(path => SettingKeys.TypeOf(path) == typeof(SecretText));

    public static bool AreIn(string section, JsonNode? content)
    {
        return All.Where(path => Paths.IsSameOrInside(path, section)).Any(path => path.Split('.').Skip(1).Aggregate(content, (node, key) => (node as JsonObject)?[key]) is not null);
    }

    /// <summary>Reads an encrypted value, or says what is wrong without repeating it.</summary>
    public static SecretText? Read(JsonElement json, string path, SettingAttribute text, Findings findings)
    {
        var (got, fix) = json.ValueKind switch
        {
            JsonValueKind.Null => ("nothing", Command(path)),
            _ when !findings.IsHidden(path) => ("plain text", $"choose another, as this one was readable, and encrypt it: {Command(path)}"),
            JsonValueKind.String when string.IsNullOrWhiteSpace(json.GetString()) => ("an empty text", Command(path)),
            JsonValueKind.String => (string.Empty, string.Empty),
            _ => ("a value of another kind", Command(path)),
        };
        if (got.Length == 0)
        {
            return new(json.GetString()!);
        }

        findings.AddUnreadable(path, got, text.Allowed, fix);
        return null;
    }

    private static string Command(string path)
    {
        return $"run `pulumi config set --secret --path '{StackSettingsReader.ConfigNamespace}:{path}'`, which asks for it";
    }
}
