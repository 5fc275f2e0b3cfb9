using Lgtm.Infra.Settings;

namespace Lgtm.Cli.Stacks;

/// <summary>Notices sections that were written for another project's name, before the program misses each of them.</summary>
internal static class SettingsNamespace
{
    private const string Own = StackSettingsReader.ConfigNamespace + ":";

    /// <summary>What to say of a stack whose sections all belong to another namespace, or null.</summary>
    public static string? HintFor(IEnumerable<string> fullKeys)
    {
        var keys = fullKeys.ToList();
        if (keys.Exists(key => key.StartsWith(Own, StringComparison.Ordinal)))
        {
            return null;
        }

        var sections = SettingKeys.Of(typeof(StackSettings)).Select(section => Paths.KeyOf(section.Name)).ToHashSet(StringComparer.Ordinal);
        var foreign = keys.Find(key => key.Split(':') is [_, var name] && sections.Contains(name));
        return foreign?.Split(':') is [var other, var section]
            ? $"the file has sections of `{other}:` (`{foreign}`), and this program reads `{Own}`; write `{Own}{section}`, and so with the others"
            : null;
    }
}
