namespace Lgtm.Components.Capacity;

/// <summary>How much telemetry a stack takes in, and how much it is asked.</summary>
public sealed record TelemetryLoad
{
    /// <summary>Bytes of a span on its way in (Tempo docs).</summary>
    internal const int BytesPerSpan = 500;

    private const int SecondsPerDay = 86_400;

    /// <summary>Log lines, in GB a day before compression. Allowed: 0 to 30,000, the largest published size of Loki.</summary>
    public required int LogsGBPerDay { get; init; }

    /// <summary>Series that receive samples, each counted once. Allowed: 0 to 50,000,000.</summary>
    public required int ActiveSeries { get; init; }

    /// <summary>Seconds between two samples of a series. Default: 15. Allowed: 1 to 300.</summary>
    public int ScrapeIntervalSeconds { get; init; } = 15;

    /// <summary>Spans in one second, counted at 500 bytes each. Allowed: 0 to 250,000.</summary>
    public required int SpansPerSecond { get; init; }

    /// <summary>Queries in one second that each of the backends answers, those of rules and dashboards included. Allowed: 1 to 1,000.</summary>
    public required int QueriesPerSecond { get; init; }

    /// <summary>Samples in one second.</summary>
    public int SamplesPerSecond => ActiveSeries / Math.Max(1, ScrapeIntervalSeconds);

    /// <summary>Spans, in GB a day before compression.</summary>
    internal double TracesGBPerDay => (double)SpansPerSecond * BytesPerSpan * SecondsPerDay / 1e9;

    /// <summary>Spans, in MB a second before compression.</summary>
    internal double TraceMBPerSecond => (double)SpansPerSecond * BytesPerSpan / 1e6;

    /// <summary>Log lines, in MB a second before compression.</summary>
    internal double LogsMBPerSecond => LogsGBPerDay * 1000.0 / SecondsPerDay;

    /// <summary>The load of a profile.</summary>
    public static TelemetryLoad FromProfile(CapacityProfile profile)
    {
        return profile switch
        {
            CapacityProfile.Dev => new() { LogsGBPerDay = 5, ActiveSeries = 50_000, SpansPerSecond = 45, QueriesPerSecond = 1 },
            CapacityProfile.Small => new() { LogsGBPerDay = 50, ActiveSeries = 300_000, SpansPerSecond = 460, QueriesPerSecond = 2 },
            CapacityProfile.Medium => new() { LogsGBPerDay = 500, ActiveSeries = 1_000_000, SpansPerSecond = 2_300, QueriesPerSecond = 5 },
            CapacityProfile.Large => new() { LogsGBPerDay = 2_000, ActiveSeries = 3_000_000, SpansPerSecond = 11_600, QueriesPerSecond = 15 },
            CapacityProfile.Xlarge => new() { LogsGBPerDay = 3_000, ActiveSeries = 10_000_000, SpansPerSecond = 46_000, QueriesPerSecond = 50 },
            _ => throw new ArgumentOutOfRangeException(nameof(profile), profile, "not a capacity profile"),
        };
    }

    /// <summary>The queries that go with so many series: five a second for each million, as in the sizes that Mimir publishes; at least one.</summary>
    public static int UsualQueriesPerSecond(int activeSeries)
    {
        return Math.Max(1, (int)Math.Ceiling(activeSeries * 5.0 / 1_000_000));
    }

    /// <summary>Whether no dimension is above that of <paramref name="other"/>; queries apart, which say nothing about the worth of the data.</summary>
    internal bool TakesInAtMost(TelemetryLoad other)
    {
        return LogsGBPerDay <= other.LogsGBPerDay && ActiveSeries <= other.ActiveSeries && SamplesPerSecond <= other.SamplesPerSecond
            && SpansPerSecond <= other.SpansPerSecond;
    }
}
