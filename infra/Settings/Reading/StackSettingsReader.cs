using System.Text.Json;
using System.Text.Json.Nodes;
using Pulumi;

namespace Lgtm.Infra.Settings;

/// <summary>Reads the stack file that the engine handed over, all of it, before anything is registered.</summary>
internal static class StackSettingsReader
{
    public const string ConfigNamespace = "lgtm";

    /// <param name="moreRules">Rules on settings that only the program can judge, such as what the capacity plan needs.</param>
    public static StackSettings ReadConfig(Func<StackSettings, IEnumerable<Rule>> moreRules)
    {
        var config = new Config(ConfigNamespace);
        var keys = ConfiguredKeys.Of(ConfigNamespace);
        return Read(config.Get, keys, AwsProviderConfig.Of(new Config(AwsProviderConfig.ConfigNamespace).Get), moreRules);
    }

    public static StackSettings Read(
        Func<string, string?> section, ConfiguredKeys keys, AwsProviderConfig provider, Func<StackSettings, IEnumerable<Rule>> moreRules)
    {
        var findings = new Findings();
        AwsProviderCheck.Report(provider, findings);
        var declared = SettingKeys.Of(typeof(StackSettings)).Select(property => Paths.KeyOf(property.Name));
        var sections = new JsonObject();
        foreach (var name in declared.Union(keys.All))
        {
            var text = section(name);
            var content = text is null ? null : Parsed(text);
            if (keys.EncryptedIn(name) is { Count: > 0 } encrypted)
            {
                content = EncryptedValues.Refuse(content, encrypted, findings);
                text = content is null ? null : text;
            }
            else if (keys.Secret.Contains(name))
            {
                findings.Hide(name);
                if (!SecretKeys.AreIn(name, content))
                {
                    // Its clear text must not appear in a message, so it is not read at all.
                    findings.AddUnreadable(name, "a secret", $"plain text, as {SecretKeys.OnlyOnes}", "remove every 'secure:' below it; `make preview` names each");
                    continue;
                }
            }

            if (text is not null)
            {
                sections[name] = content;
            }
        }

        using var document = JsonDocument.Parse(sections.ToJsonString());
        var settings = (StackSettings)new SectionReader(findings).Read(typeof(StackSettings), document.RootElement, string.Empty);
        foreach (var rule in RegionRules.For(settings, provider.Region).Concat(moreRules(settings)))
        {
            findings.Check(rule);
        }

        return findings.Problems.Count == 0 ? settings : throw new InvalidSettingsException(findings.Problems);
    }

    // A plain text where a section should be is reported like any other wrong type.
    private static JsonNode? Parsed(string text)
    {
        try
        {
            return JsonNode.Parse(text);
        }
        catch (JsonException)
        {
            return JsonValue.Create(text);
        }
    }
}
