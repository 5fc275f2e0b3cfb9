using System.Text;
using System.Text.Json.Nodes;
using Lgtm.Infra.Settings;

namespace Infra.Tests;

/// <summary>docs/settings.md, as the settings records and the stack files describe themselves.</summary>
internal static class SettingsDocument
{
    public static string Text()
    {
        var text = new StringBuilder()
            .Append("# Settings of a stack\n\n")
            .Append("A stack file, `stacks/Pulumi.<stack>.yaml`, says everything about a stack: there are no hidden defaults. All sections live in the namespace `lgtm:`.\n")
            .Append("Every problem of every section is reported at once, as `path: got 'value', expected rule; fix`, before anything is created; an unknown key is a\n")
            .Append("problem too. Region and tags are the AWS provider's own settings, `aws:region` and `aws:defaultTags`; a region has to be\n")
            .Append("there (or in AWS_REGION), keys and certificates have to be in it, and a misspelt `aws:` key is a problem. The\n")
            .Append("password of Grafana's administrator is generated. The only secret to set is that of Grafana's database, if it has one: in plain text it is refused. The\n")
            .Append("engine names only the section that holds something encrypted, so messages about that section repeat none of its values. Any other key that is encrypted\n")
            .Append("is a problem: `make preview` names the key, `pulumi up` the section, except for the section of that secret, of which it cannot tell the keys apart.\n\n")
            .Append("This page is written from the code; a test compares them. To write it anew after a change: `WRITE_DOCS=1 dotnet test tests/Infra.Tests`.\n");

        foreach (var section in SettingKeys.Paths.Where(path => !path.Contains('.')))
        {
            AppendSection(text, section);
        }

        return text.ToString();
    }

    private static void AppendSection(StringBuilder text, string section)
    {
        text.Append('\n').Append("## ").Append(section).Append("\n\n").Append(Sentence(SettingKeys.TextFor(section).Meaning)).Append("\n\n");
        AppendRow(text, ["key", "meaning", "allowed", "when left out", .. StackFile.Names]);
        AppendRow(text, Enumerable.Repeat("---", 4 + StackFile.Names.Count));

        foreach (var path in SettingKeys.Paths.Where(path => path.StartsWith(section + ".")))
        {
            var setting = SettingKeys.TextFor(path);
            AppendRow(text, [$"`{path}`", setting.Meaning, setting.Allowed, WhenLeftOut(section, setting), .. StackFile.Names.Select(stack => Shown(StackFile.Of(stack).ValueOf(path)))]);
        }
    }

    private static void AppendRow(StringBuilder text, IEnumerable<string> cells)
    {
        text.Append("| ").AppendJoin(" | ", cells).Append(" |\n");
    }

    private static string WhenLeftOut(string section, SettingAttribute setting)
    {
        return setting.Absent ?? (SettingKeys.TextFor(section).Absent is { } absent ? $"required in the section; without the section {absent}" : "required");
    }

    private static string Shown(JsonNode? value)
    {
        return value switch
        {
            null => "",
            JsonObject => "",
            JsonArray items => string.Join(", ", items),
            _ => value.ToString(),
        };
    }

    private static string Sentence(string text)
    {
        return char.ToUpperInvariant(text[0]) + text[1..] + ".";
    }
}
