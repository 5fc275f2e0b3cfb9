namespace Lgtm.Components.Capacity;

/// <summary>What the backends accept before they refuse: three times the load, so that a busy hour passes and a runaway label does not.</summary>
/// <param name="ActiveSeries">Series in memory, before copies are counted.</param>
/// <param name="SamplesPerSecond">Samples in one second.</param>
/// <param name="LogMegabytesPerSecond">Megabytes of log lines in one second.</param>
/// <param name="TraceMegabytesPerSecond">Megabytes of spans in one second, for each distributor.</param>
public sealed record IngestLimits(int ActiveSeries, int SamplesPerSecond, int LogMegabytesPerSecond, int TraceMegabytesPerSecond)
{
    private const int Headroom = 3;

    // The floors keep a quiet environment usable: one load test is more than three times nothing.
    internal static IngestLimits For(TelemetryLoad load)
    {
        return new(
            Math.Max(150_000, Headroom * load.ActiveSeries),
            Math.Max(20_000, Headroom * load.SamplesPerSecond),
            Math.Max(16, (int)(Headroom * load.LogsMBPerSecond) + 1),
            Math.Max(15, (int)(Headroom * load.TraceMBPerSecond) + 1));
    }
}
