namespace Lgtm.Components.Charts;

/// <summary>One level of a Helm values document. Outputs may stand at its leaves, so that a preview can still show the rest.</summary>
internal sealed class Values() : Dictionary<string, object>()
{
    /// <summary>This document with <paramref name="extra"/> laid over it as Helm would: maps merge, everything else replaces.</summary>
    public Values Merge(IReadOnlyDictionary<string, object>? extra)
    {
        var merged = new Values();
        foreach (var (key, value) in this)
        {
            merged[key] = value;
        }

        foreach (var (key, value) in extra ?? new Values())
        {
            merged[key] = merged.TryGetValue(key, out var below) && Level(below) is { } lower && Level(value) is { } upper ? lower.Merge(upper) : value;
        }

        return merged;
    }

    /// <summary>This document without some of its topmost keys.</summary>
    public Values Without(params string[] keys)
    {
        var rest = new Values();
        foreach (var (key, value) in this.Where(entry => !keys.Contains(entry.Key)))
        {
            rest[key] = value;
        }

        return rest;
    }

    private static Values? Level(object? value)
    {
        if (value is Values level)
        {
            return level;
        }

        if (value is not IEnumerable<KeyValuePair<string, object>> entries)
        {
            return null;
        }

        var copy = new Values();
        foreach (var (key, entry) in entries)
        {
            copy[key] = entry;
        }

        return copy;
    }
}
