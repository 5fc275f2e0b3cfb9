using System.Text;
using System.Text.Json.Nodes;
using Lgtm.Infra.Settings;

namespace Infra.Tests;

/// <summary>docs/settings.md, as the settings records and the stack files describe themselves.</summary>
internal static class SettingsDocument
{
    private const string Introduction = """
        # Settings of a stack

        A stack file, `stacks/Pulumi.<stack>.yaml`, states what is particular about its environment. This page is the reference of every key. Sections live in the namespace
        `lgtm:`. Editors complete and check a stack file by [lgtm.schema.json](../stacks/lgtm.schema.json), which its first line names.

        Every problem of every section is reported at once, as `path: got 'value', expected rule; fix`, before anything is created. An unknown key is a problem too.
        Region and tags are the AWS provider's own settings, `aws:region` and `aws:defaultTags`. A region has to be there (or in AWS_REGION), keys and certificates have to be
        in that region, and a misspelt `aws:` key is a problem.

        The password of Grafana's administrator is generated. The only secret to set is the password of Grafana's database, if there is one; in plain text it is refused.
        The engine names only the section that holds something encrypted, so messages about that section repeat none of its values. Any other key that is encrypted is a
        problem: `make preview` names the key, `pulumi up` the section.

        Comments of a stack file do not survive the Pulumi CLI whole: `pulumi stack init` and `pulumi config set` write the file again, without blank lines. Nothing depends
        on a comment.

        This page and the schema are written from the code; a test compares them. After a change run `make docs`.

        """;

    public static string Text()
    {
        var text = new StringBuilder(Introduction);
        foreach (var section in SettingKeys.Paths.Where(path => !path.Contains('.')))
        {
            AppendSection(text, section);
        }

        return text.ToString();
    }

    private static void AppendSection(StringBuilder text, string section)
    {
        var keys = SettingKeys.Paths.Where(path => path.StartsWith(section + ".")).ToList();
        text.Append("\n## ").Append(section).Append("\n\n").Append(Sentence(SettingKeys.TextFor(section).Meaning)).Append("\n\n");
        if (SettingKeys.TextFor(section).Absent is { } absent)
        {
            text.Append("Without the section: ").Append(absent).Append(".\n\n");
        }

        AppendRow(text, ["key", .. StackFile.Names]);
        AppendRow(text, Enumerable.Repeat("---", 1 + StackFile.Names.Count));
        foreach (var path in keys.Where(path => StackFile.Names.Any(stack => StackFile.Of(stack).ValueOf(path) is not (null or JsonObject))))
        {
            AppendRow(text, [$"[`{path}`](#{Anchor(path)})", .. StackFile.Names.Select(stack => Shown(StackFile.Of(stack).ValueOf(path)))]);
        }

        foreach (var path in keys)
        {
            AppendKey(text, path);
        }
    }

    private static void AppendKey(StringBuilder text, string path)
    {
        var setting = SettingKeys.TextFor(path);
        text.Append("\n### `").Append(path).Append("`\n\n").Append(Sentence(setting.Meaning));
        text.Append(setting.About is null ? "\n\n" : $" {Sentence(setting.About)}\n\n");
        text.Append("- Allowed: ").Append(setting.Allowed).Append(".\n");
        text.Append("- ").Append(setting.Absent is null ? "Required" : $"When left out: {setting.Absent}").Append(".\n");
        text.Append("- Change: ").Append(setting.Change).Append(".\n");
    }

    private static void AppendRow(StringBuilder text, IEnumerable<string> cells)
    {
        text.Append("| ").AppendJoin(" | ", cells).Append(" |\n");
    }

    private static string Anchor(string path)
    {
        return path.Replace(".", "").ToLowerInvariant();
    }

    private static string Shown(JsonNode? value)
    {
        return value switch
        {
            null or JsonObject => "",
            JsonArray items => string.Join(", ", items),
            _ => value.ToString(),
        };
    }

    private static string Sentence(string text)
    {
        return char.ToUpperInvariant(text[0]) + text[1..] + ".";
    }
}
