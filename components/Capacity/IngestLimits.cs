using Lgtm.Components.Validation;
using Pulumi;

namespace Lgtm.Components.Capacity;

/// <summary>
/// What the backends accept before they refuse. Planned: three times the load, so that a busy hour passes and a runaway label does not. The defaults suit a million series and
/// 500 GB of logs a day.
/// </summary>
public sealed class IngestLimits : ResourceArgs
{
    private const int Headroom = 3;

    /// <summary>Series in memory before replicas are counted. Default: 3,000,000. Allowed: 1,000 or more.</summary>
    [Input("activeSeries")]
    public int ActiveSeries { get; init; } = 3_000_000;

    /// <summary>Samples in one second. Default: 200,000. Allowed: 100 or more.</summary>
    [Input("samplesPerSecond")]
    public int SamplesPerSecond { get; init; } = 200_000;

    /// <summary>Megabytes of log lines in one second. Default: 32. Allowed: 1 or more.</summary>
    [Input("logMegabytesPerSecond")]
    public int LogMegabytesPerSecond { get; init; } = 32;

    /// <summary>Megabytes of spans that one Tempo distributor takes in one second. Default: 15. Allowed: 1 or more.</summary>
    [Input("traceMegabytesPerSecond")]
    public int TraceMegabytesPerSecond { get; init; } = 15;

    // The floors keep a quiet environment usable: one load test is more than three times nothing.
    internal static IngestLimits ForLoad(TelemetryLoad load)
    {
        return new()
        {
            ActiveSeries = Math.Max(150_000, Headroom * load.ActiveSeries),
            SamplesPerSecond = Math.Max(20_000, Headroom * load.SamplesPerSecond),
            LogMegabytesPerSecond = Math.Max(16, (int)(Headroom * load.LogsMBPerSecond) + 1),
            TraceMegabytesPerSecond = Math.Max(15, (int)(Headroom * load.TraceMBPerSecond) + 1),
        };
    }

    internal void AddProblems(Problems problems, string path)
    {
        problems
            .Unless(ActiveSeries >= 1000, $"{path}.activeSeries", ActiveSeries, "1000 or more", "state the most series that may be active at once")
            .Unless(SamplesPerSecond >= 100, $"{path}.samplesPerSecond", SamplesPerSecond, "100 or more", "state the most samples in one second")
            .Unless(LogMegabytesPerSecond >= 1, $"{path}.logMegabytesPerSecond", LogMegabytesPerSecond, "1 or more", "state the most megabytes of logs in one second")
            .Unless(TraceMegabytesPerSecond >= 1, $"{path}.traceMegabytesPerSecond", TraceMegabytesPerSecond, "1 or more", "state the most megabytes of spans in one second");
    }
}
