namespace Lgtm.Infra.Settings;

/// <summary>
/// One requirement on keys that could be read. It is evaluated only when <see cref="Key"/> and all <see cref="Others"/> were readable, so one
/// mistake is never reported twice and no rule meets a value that is not there.
/// </summary>
internal sealed record Rule(string Key, Func<bool> Holds, Func<object?> Got, string Fix)
{
    /// <summary>What was expected. Default: what the key allows in general.</summary>
    public string? Expected { get; init; }

    /// <summary>Takes the place of <see cref="Fix"/> when the fix depends on what is wrong; asked only when the rule does not hold.</summary>
    public Func<string>? FixOfFault { get; init; }

    /// <summary>Further keys that the rule looks at.</summary>
    public IReadOnlyList<string> Others { get; init; } = [];

    /// <summary>Whether it judges the name alone, which can be wrong whatever stands below it.</summary>
    public bool OfName { get; init; }

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

    /// <summary>A rule on each item of a list that knows what is wrong with it; only the offending items are shown, each with its fault.</summary>
    public static Rule OfEach(string key, Func<IReadOnlyList<string>?> items, Func<string, string?> fault)
    {
        IEnumerable<string> Faults() => (items() ?? []).Select(fault).OfType<string>();
        return OfEach(key, items, item => fault(item) is null, string.Empty) with { FixOfFault = () => string.Join("; ", Faults()) };
    }

    /// <summary>A rule that no two items of a list are the same.</summary>
    public static Rule OfDistinct(string key, Func<IReadOnlyList<string>?> items, string expected)
    {
        IEnumerable<string> Repeated() => (items() ?? []).GroupBy(item => item).Where(same => same.Skip(1).Any()).Select(same => same.Key);
        return new(key, () => !Repeated().Any(), Repeated, "remove the repetition") { Expected = expected };
    }

    public Rule Under(string section)
    {
        return this with { Key = Paths.Join(section, Key), Others = [.. Others.Select(other => Paths.Join(section, other))] };
    }
}
