namespace Lgtm.Components;

/// <summary>What a stack takes in; spans are counted at 500 bytes, samples at one every 15 seconds for each series.</summary>
public sealed record TelemetryLoad(int LogGigabytesPerDay, int ActiveSeries, int SpansPerSecond)
{
    /// <summary>Samples in one second.</summary>
    public int SamplesPerSecond => ActiveSeries / 15;
}
