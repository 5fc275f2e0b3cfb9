using Lgtm.Components.Validation;
using Pulumi;

namespace Lgtm.Components.Capacity;

/// <summary>What the backends accept before they refuse. The defaults suit a million series and 500 GB of logs a day.</summary>
public sealed class IngestLimitsArgs : ResourceArgs
{
    /// <summary>Series in memory before copies are counted. Default: 3,000,000. Allowed: 1,000 or more.</summary>
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

    internal void AddProblems(Problems problems)
    {
        problems
            .Unless(ActiveSeries >= 1000, "limits.activeSeries", ActiveSeries, "1000 or more", "state the most series that may be active at once")
            .Unless(SamplesPerSecond >= 100, "limits.samplesPerSecond", SamplesPerSecond, "100 or more", "state the most samples in one second")
            .Unless(LogMegabytesPerSecond >= 1, "limits.logMegabytesPerSecond", LogMegabytesPerSecond, "1 or more", "state the most megabytes of logs in one second")
            .Unless(TraceMegabytesPerSecond >= 1, "limits.traceMegabytesPerSecond", TraceMegabytesPerSecond, "1 or more", "state the most megabytes of spans in one second");
    }
}
