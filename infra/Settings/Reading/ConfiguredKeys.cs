using System.Text.Json;

namespace Lgtm.Infra.Settings;

/// <summary>
/// Names of the keys that a stack file has in one namespace. The SDK's <c>Config</c> answers only for keys it is asked for, so a misspelt section would
/// pass unseen; the engine hands all of them over in the environment of the program.
/// </summary>
internal sealed record ConfiguredKeys(IReadOnlySet<string> All, IReadOnlySet<string> Secret)
{
    /// <summary>Full keys of encrypted values, with the path inside their section; <c>lgtm preview</c> tells them, as it reads the stack file itself.</summary>
    public const string EncryptedVariable = "LGTM_ENCRYPTED_VALUES";

    private IReadOnlyList<string> Encrypted { get; init; } = [];

    public static ConfiguredKeys None { get; } = new(new HashSet<string>(), new HashSet<string>());

    public static ConfiguredKeys Of(string configNamespace)
    {
        return Parse(
            Environment.GetEnvironmentVariable("PULUMI_CONFIG"),
            Environment.GetEnvironmentVariable("PULUMI_CONFIG_SECRET_KEYS"),
            configNamespace,
            Environment.GetEnvironmentVariable(EncryptedVariable));
    }

    public static ConfiguredKeys Parse(string? config, string? secretKeys, string configNamespace, string? encryptedValues = null)
    {
        // Read as a document: the serializer would take a tenth of a preview's time to get ready.
        using var all = JsonDocument.Parse(config ?? "{}");
        using var secret = JsonDocument.Parse(secretKeys ?? "[]");
        using var encrypted = JsonDocument.Parse(encryptedValues ?? "[]");
        return new(
            In(configNamespace, all.RootElement.EnumerateObject().Select(entry => entry.Name)),
            In(configNamespace, secret.RootElement.EnumerateArray().Select(key => key.GetString()!)))
        {
            Encrypted = [.. In(configNamespace, encrypted.RootElement.EnumerateArray().Select(key => key.GetString()!)).Order(StringComparer.Ordinal)],
        };
    }

    /// <summary>Paths of encrypted values in a section; empty while the engine does not name them.</summary>
    public IReadOnlyList<string> EncryptedIn(string section)
    {
        return Secret.Contains(section) ? [.. Encrypted.Where(path => Paths.IsSameOrInside(path.Split('[')[0], section))] : [];
    }

    // Both spellings reach a program: "lgtm:network" and the older "lgtm:config:network".
    private static HashSet<string> In(string configNamespace, IEnumerable<string> keys)
    {
        return keys
            .Select(key => key.Split(':'))
            .Where(parts => parts[0] == configNamespace)
            .Select(parts => parts[^1])
            .ToHashSet();
    }
}
