using System.Text.Json.Nodes;

namespace Lgtm.Infra.Settings;

/// <summary>
/// Values that a stack file encrypts although they are no secrets: they would leave the program in clear text. Only <c>lgtm preview</c>, which reads the file itself,
/// says which they are; Pulumi's engine names the section at most (<see cref="SecretKeys"/>).
/// </summary>
internal static class EncryptedValues
{
    /// <summary>Reports each, and takes it out of the section, so that the rest is read. Gives the section, or nothing if it is encrypted as a whole.</summary>
    public static JsonNode? Refuse(JsonNode? section, IReadOnlyList<string> encrypted, Findings findings)
    {
        foreach (var path in encrypted)
        {
            // An item of a list cannot be left out of it: the list goes.
            var key = path.Split('[')[0];
            findings.Hide(key);
            if (MayBeEncrypted(key))
            {
                continue;
            }

            findings.Add(path, "a secret", $"plain text, as {SecretKeys.OnlyOnes}", FixFor(path));
            findings.MarkUnreadable(key);
            section = Without(section, key.Split('.')[1..]);
        }

        return section;
    }

    private static string FixFor(string path)
    {
        return SettingKeys.Has(path) && SettingKeys.TypeOf(path).IsAssignableTo(typeof(ISection))
            ? "write its keys below it, in plain text"
            : $"run `pulumi config set --plaintext --path '{StackSettingsReader.ConfigNamespace}:{path}' <value>`";
    }

    // What is no key at all is reported as that.
    private static bool MayBeEncrypted(string path)
    {
        var declared = path;
        while (!SettingKeys.Has(declared))
        {
            if (!declared.Contains('.'))
            {
                return true;
            }

            declared = declared[..declared.LastIndexOf('.')];
        }

        var type = SettingKeys.TypeOf(declared);
        return type == typeof(SecretText) || (type.IsAssignableTo(typeof(ISection)) && path.Length > declared.Length);
    }

    private static JsonNode? Without(JsonNode? section, string[] keys)
    {
        if (keys.Length == 0)
        {
            return null;
        }

        var parent = keys[..^1].Aggregate(section, (node, key) => (node as JsonObject)?[key]);
        (parent as JsonObject)?.Remove(keys[^1]);
        return section;
    }
}
