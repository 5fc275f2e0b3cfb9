using Lgtm.Components.Capacity;

namespace Lgtm.Infra.Settings;

/// <summary>The <c>capacity</c> section of a stack file: a load, by name or spelt out, and figures that replace those of the plan.</summary>
internal sealed record CapacitySettings : ISection
{
    private const string OnlyWithoutProfile = "only with capacity.profile";

    [Setting(
        "the load to size for, by name: replicas, memory, disks and nodes follow from it",
        "dev, small, medium, large or xlarge",
        Absent = "only with the five keys of a load",
        About = "Logs per day, active series, spans per second: dev 5 GB, 50k, 45; small 50 GB, 300k, 460; medium 500 GB, 1M, 2,300; large 2 TB, 3M, 11,600; xlarge 3 TB, 10M, 46,000. `lgtm capacity` shows the plan of any load with the reason of every figure",
        Change = "to the next one, or to the five keys, when the load comes near the figures above")]
    public CapacityProfile? Profile { get; init; }

    [Setting(
        "log lines, in GB a day before compression",
        "0 to 30000",
        Absent = OnlyWithoutProfile,
        Change = "when loki_distributor_bytes_received_total grows by more than this")]
    public int? LogsGBPerDay { get; init; }

    [Setting(
        "series that receive samples",
        "0 to 50000000",
        Absent = OnlyWithoutProfile,
        Change = "when cortex_ingester_active_series, divided by the copies, comes near it")]
    public int? ActiveSeries { get; init; }

    [Setting(
        "seconds between two samples of a series",
        "1 to 300",
        Absent = OnlyWithoutProfile,
        Change = "together with the interval that applications and scrapers use")]
    public int? ScrapeIntervalSeconds { get; init; }

    [Setting(
        "spans a second, counted at 500 bytes each",
        "0 to 250000",
        Absent = OnlyWithoutProfile,
        Change = "when tempo_distributor_spans_received_total grows faster than this")]
    public int? SpansPerSecond { get; init; }

    [Setting(
        "queries a second that each backend answers, those of dashboards and rules included; usually 5 for a million series",
        "1 to 1000",
        Absent = OnlyWithoutProfile,
        Change = "up when dashboards or alert rules become many")]
    public int? QueriesPerSecond { get; init; }

    [Setting(
        "copies of every sample, log line and span",
        "1 or 3",
        Absent = "1 for no more load than that of profile dev, else 3",
        About = "Three need three zones",
        Change = "to 3 when a small environment must not lose an hour of data with a node")]
    public int? ReplicationFactor { get; init; }

    [Setting(
        "whether stateless pods are added and removed by their CPU use, up to twice the planned number",
        "true or false; false with one copy",
        Absent = "true with three copies",
        About = "These are distributors, queriers and query frontends of Loki and Tempo, and the gateways of Loki and Mimir: never fewer than planned. `lgtm capacity` shows both numbers",
        Change = "to false when the bill must not follow the load, or cluster.maxNodes has no room for it")]
    public bool? Autoscaling { get; init; }

    [Setting(
        "figures of single workloads that replace those of the plan",
        $"workload names, each with {WorkloadOverrideSettings.Allowed}",
        Absent = "all figures as planned",
        Change = "when measurements of this environment contradict the plan")]
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
