namespace Lgtm.Infra.Settings;

/// <summary>
/// One requirement on keys that could be read. It is evaluated only when <see cref="Key"/> and all <see cref="Others"/> were readable, so one
/// mistake is never reported twice and no rule meets a value that is not there.
/// </summary>
internal sealed record Rule(string Key, Func<bool> Holds, Func<object?> Got, string Fix)
{
    /// <summary>What was expected. Default: what the key allows in general.</summary>
    public string? Expected { get; init; }

    /// <summary>Further keys that the rule looks at.</summary>
    public IReadOnlyList<string> Others { get; init; } = [];

    /// <summary>A rule on one value; an optional key that is left out passes.</summary>
    public static Rule Of<T>(string key, Func<T?> value, Func<T, bool> holds, string fix)
    {
        return new(key, () => value() is not { } given || holds(given), () => value(), fix);
    }

    /// <summary>A rule on each item of a list; only the offending items are shown.</summary>
    public static Rule OfEach(string key, Func<IReadOnlyList<string>?> items, Func<string, bool> holds, string fix)
    {
        return new(key, () => items()?.All(holds) != false, () => items()!.Where(item => !holds(item)), fix);
    }

    public Rule Under(string section)
    {
        return this with { Key = Paths.Join(section, Key), Others = [.. Others.Select(other => Paths.Join(section, other))] };
    }
}
