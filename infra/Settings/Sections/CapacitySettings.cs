using Lgtm.Components.Capacity;

namespace Lgtm.Infra.Settings;

/// <summary>The <c>capacity</c> section of a stack file: a load, by name or spelt out, and figures that somebody knows better than the plan.</summary>
internal sealed record CapacitySettings : ISection
{
    private const string OnlyWithoutProfile = "only with capacity.profile";

    [Setting("the load to size for, by name: replicas, memory, disks and nodes follow from it", "dev, small, medium, large or xlarge", Absent = "only with the five keys of a load")]
    public CapacityProfile? Profile { get; init; }

    [Setting("log lines, in GB a day before compression", "0 to 30000", Absent = OnlyWithoutProfile)]
    public int? LogsGBPerDay { get; init; }

    [Setting("series that receive samples", "0 to 50000000", Absent = OnlyWithoutProfile)]
    public int? ActiveSeries { get; init; }

    [Setting("seconds between two samples of a series", "1 to 300", Absent = OnlyWithoutProfile)]
    public int? ScrapeIntervalSeconds { get; init; }

    [Setting("spans a second, counted at 500 bytes each", "0 to 250000", Absent = OnlyWithoutProfile)]
    public int? SpansPerSecond { get; init; }

    [Setting("queries a second that each backend answers, those of dashboards and rules included; usually 5 for a million series", "1 to 1000", Absent = OnlyWithoutProfile)]
    public int? QueriesPerSecond { get; init; }

    [Setting("copies of every sample, log line and span", "1 or 3", Absent = "1 for no more load than that of profile dev, else 3")]
    public int? ReplicationFactor { get; init; }

    [Setting("whether pods that keep nothing are added and removed by their CPU use, up to twice the planned number", "true or false; false with one copy", Absent = "true with three copies")]
    public bool? Autoscaling { get; init; }

    [Setting("figures of single workloads that replace those of the plan", $"workload names, each with {WorkloadOverrideSettings.Allowed}", Absent = "all figures as planned")]
    public IReadOnlyDictionary<string, WorkloadOverrideSettings>? Overrides { get; init; }

    /// <summary>Whether there is a load, said in exactly one way or at least in one.</summary>
    public bool HasLoad => Profile is not null || Load().All(key => key.Value() is not null);

    public IEnumerable<Rule> Rules()
    {
        return
        [
            new("profile", () => Profile is not null || Load().Any(key => key.Value() is not null), () => null, "name a profile, or state the load")
            {
                Expected = "a profile, or the five keys of a load",
                Others = [.. Load().Select(key => key.Key)],
            },
            .. Load().SelectMany(key => OfALoad(key.Key, key.Value)),
        ];
    }

    private (string Key, Func<object?> Value)[] Load()
    {
        return
        [
            ("logsGBPerDay", () => LogsGBPerDay),
            ("activeSeries", () => ActiveSeries),
            ("scrapeIntervalSeconds", () => ScrapeIntervalSeconds),
            ("spansPerSecond", () => SpansPerSecond),
            ("queriesPerSecond", () => QueriesPerSecond),
        ];
    }

    // A load is said in one way: by its name, or by all of its five keys.
    private IEnumerable<Rule> OfALoad(string key, Func<object?> value)
    {
        return
        [
            new(key, () => Profile is not null || value() is not null || Load().All(other => other.Value() is null), value, "add it, or use a profile instead") { Others = ["profile"] },
            new(key, () => Profile is null || value() is null, value, "remove one of the two")
            {
                Expected = "nothing beside capacity.profile",
                Others = ["profile"],
            },
        ];
    }
}
