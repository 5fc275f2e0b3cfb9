using System.Collections;
using System.Globalization;

namespace Lgtm.Infra.Settings;

/// <summary>Everything that is wrong with a stack file, and which keys can therefore not be judged further.</summary>
internal sealed class Findings
{
    private readonly List<string> problems = [];
    private readonly List<string> unreadable = [];
    private readonly List<string> hidden = [];

    public IReadOnlyList<string> Problems => problems;

    public void Add(string path, string got, string expected, string fix)
    {
        problems.Add($"{path}: got {(IsHidden(path) ? WithoutValues(got) : got)}, expected {expected}; {fix}");
    }

    /// <summary>Keeps every value at a path, and inside it, out of messages.</summary>
    public void Hide(string path)
    {
        hidden.Add(path);
    }

    public bool IsHidden(string path)
    {
        return hidden.Exists(secret => Paths.IsSameOrInside(path, secret));
    }

    public void AddUnreadable(string path, string got, string expected, string fix)
    {
        Add(path, got, expected, fix);
        MarkUnreadable(path);
    }

    public void MarkUnreadable(string path)
    {
        unreadable.Add(path);
    }

    public bool IsReadable(string path)
    {
        return !unreadable.Exists(bad => Paths.IsSameOrInside(path, bad) || Paths.IsSameOrInside(bad, path));
    }

    public void Check(Rule rule)
    {
        if ((rule.OfName ? IsNameReadable(rule.Key) : IsReadable(rule.Key)) && rule.Others.All(IsReadable) && !rule.Holds())
        {
            Add(rule.Key, Shown(rule.Got()), rule.Expected ?? SettingKeys.AllowedFor(rule.Key), FixOf(rule));
        }
    }

    private bool IsNameReadable(string path)
    {
        return !unreadable.Exists(bad => bad.Length < path.Length && Paths.IsSameOrInside(path, bad));
    }

    // The fault of a value tells the value.
    private string FixOf(Rule rule)
    {
        return rule.FixOfFault is null ? rule.Fix : IsHidden(rule.Key) ? "correct it as docs/settings.md says" : rule.FixOfFault();
    }

    private static string WithoutValues(string got)
    {
        return got.Contains('\'') || got.Contains('[') ? "a value that is not shown, as its section holds a secret" : got;
    }

    private static string Shown(object? value)
    {
        return value switch
        {
            null => "nothing",
            Described described => described.Text,
            bool flag => flag ? "'true'" : "'false'",
            string text => $"'{text}'",
            Enum choice => $"'{Paths.KeyOf(choice.ToString())}'",
            IEnumerable items => ShownItems(items),
            _ => $"'{Convert.ToString(value, CultureInfo.InvariantCulture)}'",
        };
    }

    private static string ShownItems(IEnumerable items)
    {
        var shown = string.Join(", ", items.Cast<object?>());
        return shown.Length == 0 ? "an empty list" : $"'{shown}'";
    }
}
