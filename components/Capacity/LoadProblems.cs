namespace Lgtm.Components.Capacity;

/// <summary>Loads beyond what is published.</summary>
internal static class LoadProblems
{
    private const string Split = "split the load over several stacks";
    private const int MostSamplesPerSecond = 3_500_000;

    public static IEnumerable<PlanProblem> Of(TelemetryLoad load)
    {
        return new[]
        {
            Between("logsGBPerDay", load.LogsGBPerDay, 0, 30_000, Split),
            Between("activeSeries", load.ActiveSeries, 0, 50_000_000, Split),
            Between("scrapeIntervalSeconds", load.ScrapeIntervalSeconds, 1, 300, "state the seconds between two samples of a series, usually 15 to 60"),
            Between("spansPerSecond", load.SpansPerSecond, 0, 250_000, Split),
            Between("queriesPerSecond", load.QueriesPerSecond, 1, 1000, "state the queries a second to each backend, usually 5 for a million series"),
            load is { ScrapeIntervalSeconds: >= 1, SamplesPerSecond: > MostSamplesPerSecond }
                ? PlanProblem.For("scrapeIntervalSeconds", load.ScrapeIntervalSeconds, $"at most {MostSamplesPerSecond} samples a second, not {load.SamplesPerSecond}", $"scrape less often, or {Split}")
                : null,
        }.OfType<PlanProblem>();
    }

    private static PlanProblem? Between(string path, int value, int least, int most, string fix)
    {
        return value >= least && value <= most ? null : PlanProblem.For(path, value, $"{least} to {most}", $"{fix}");
    }
}
