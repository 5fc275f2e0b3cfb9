namespace Lgtm.Infra.Settings;

/// <summary>The <c>retention</c> section of a stack file.</summary>
internal sealed record RetentionSettings : ISection
{
    private const string Allowed = "1 to 3650";
    private const string Fix = "choose how long the signal stays queryable";

    [Setting(
        "days that logs stay queryable",
        Allowed,
        Change = "to what incident reviews and audits look back")]
    public required int LogsDays { get; init; }

    [Setting(
        "days that traces stay queryable",
        Allowed,
        Change = "up when incidents are examined later than that")]
    public required int TracesDays { get; init; }

    [Setting(
        "days that metrics stay queryable; 400 allows comparison with the same month of last year",
        Allowed,
        Change = "to what capacity planning looks back")]
    public required int MetricsDays { get; init; }

    public IEnumerable<Rule> Rules()
    {
        return
        [
            Rule.Of("logsDays", () => (int?)LogsDays, InRange, Fix),
            Rule.Of("tracesDays", () => (int?)TracesDays, InRange, Fix),
            Rule.Of("metricsDays", () => (int?)MetricsDays, InRange, Fix),
        ];
    }

    private static bool InRange(int? days)
    {
        return days is >= 1 and <= 3650;
    }
}
