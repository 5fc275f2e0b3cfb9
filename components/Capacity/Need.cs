namespace Lgtm.Components.Capacity;

/// <summary>How much of something all pods of a workload need together: thousandths of a core, MiB or GiB.</summary>
/// <param name="Of">The amount for a load that is kept in so many copies; with more load it never falls.</param>
/// <param name="Reason">What it follows from.</param>
/// <param name="Source">Where that is published.</param>
internal sealed record Need(Func<TelemetryLoad, int, double> Of, string Reason, string Source)
{
    private const int PublishedCopies = 3;

    public static Need None { get; } = new((_, _) => 0, "", "");

    /// <summary>An amount that has nothing to do with copies.</summary>
    public static Need Once(Func<TelemetryLoad, double> amount, string reason, string source)
    {
        return new((load, _) => amount(load), reason, source);
    }

    /// <summary>An amount for each copy.</summary>
    public static Need EachCopy(Func<TelemetryLoad, double> amount, string reason, string source)
    {
        return new((load, copies) => copies * amount(load), reason, source);
    }

    /// <summary>An amount that is published for three copies.</summary>
    public static Need ForThreeCopies(Func<TelemetryLoad, double> amount, string reason, string source)
    {
        return new((load, copies) => amount(load) * copies / PublishedCopies, reason, source);
    }
}
