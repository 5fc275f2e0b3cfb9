namespace Lgtm.Components.Capacity;

/// <summary>
/// How Tempo's sizes follow from GB of spans a day. TempoStack is published as its ingesters, which keep two copies, and a total; what is not
/// ingester is shared out here.
/// </summary>
internal static class TempoRules
{
    private const double CpuOfDistributor = 200;
    private const double MemoryOfDistributor = 0.2 * Amounts.MiBInGB;

    private static readonly Curve IngesterCpu = new((20, 1500), (100, 4500), (500, 6000), (2000, 24_000));
    private static readonly Curve IngesterMemory = new((20, 9216), (100, 24_576), (500, 30_720), (2000, 49_152));
    private static readonly Curve OtherCpu = new((100, 3200), (500, 10_900), (2000, 34_400));
    private static readonly Curve OtherMemory = new((100, 12_493), (500, 23_962), (2000, 53_760));

    public static IEnumerable<WorkloadRule> All { get; } =
    [
        new(Workload.TempoDistributor, Replication.Pair)
        {
            Cpu = Need.Once(load => load.TraceMBPerSecond * CpuOfDistributor, "2 cores for 10 MB of spans a second", Sources.TempoDocs),
            Memory = Need.Once(load => load.TraceMBPerSecond * MemoryOfDistributor, "2 GB for 10 MB of spans a second", Sources.TempoDocs),
            Least = new(24, 96), LeastReplicated = new(375, 384), Most = new(2000, 2048), OnePerNode = true, Scales = true,
        },
        new(Workload.TempoIngester, Replication.Copies)
        {
            Cpu = Need.ForThreeCopies(load => IngesterCpu[load.TracesGBPerDay], "published by GB of spans a day for two copies, here for each copy", Sources.TempoStack),
            Memory = Need.ForThreeCopies(load => IngesterMemory[load.TracesGBPerDay], "published by GB of spans a day for two copies, here for each copy", Sources.TempoStack),
            Volume = Need.EachCopy(load => load.TracesGBPerDay / 12, "two hours of spans: the open block and those being written", Sources.Project),
            Least = new(48, 252, 10), LeastReplicated = new(500, 2040, 100), Most = new(4000, 10_240), OnePerNode = true,
        },
        Share(Workload.TempoQuerier, Replication.Pair, 0.40, 0.35, new(24, 120), new(384, 768), new(4000, 8192), load => (Queries.Cpu(load), Queries.Memory(load)), ", at least 1 core and 1 GB for 10 queries/s") with { Scales = true },
        Share(Workload.TempoQueryFrontend, Replication.Pair, 0.08, 0.10, new(24, 60), new(100, 252), new(2000, 4096)) with { Scales = true },
        Share(Workload.TempoCompactor, Replication.Pair, 0.20, 0.25, new(24, 120), new(204, 510), new(2000, 4096)),
        Share(Workload.TempoMetricsGenerator, Replication.Pair, 0.15, 0.20, new(24, 192, 10), new(250, 768, 50), new(2000, 4608)) with
        {
            Volume = Need.Once(load => load.TracesGBPerDay / 48, "half an hour of spans, for queries over recent ones", Sources.Project),
        },
        new(Workload.TempoMemcached, Replication.Pair)
        {
            Cpu = Need.Once(load => load.TracesGBPerDay * 0.25, "50m for each GiB", Sources.Project),
            Memory = Need.Once(load => load.TracesGBPerDay * 5, "half a percent of a day of spans: bloom filters and footers", Sources.Project),
            LeastReplicated = new(50, 255), Most = new(1000, 8192), OnePerNode = true, CacheShare = (4, 5),
        },
    ];

    private static WorkloadRule Share(
        string name,
        Replication replication,
        double cpu,
        double memory,
        PodSize least,
        PodSize leastReplicated,
        PodSize most,
        Func<TelemetryLoad, (double Cpu, double Memory)>? atLeast = null,
        string remark = "")
    {
        double Cpu(TelemetryLoad load)
        {
            return Math.Max(cpu * OtherCpu[load.TracesGBPerDay], atLeast?.Invoke(load).Cpu ?? 0);
        }

        double Memory(TelemetryLoad load)
        {
            return Math.Max(memory * OtherMemory[load.TracesGBPerDay], atLeast?.Invoke(load).Memory ?? 0);
        }

        return new(name, replication)
        {
            Cpu = Need.Once(Cpu, FormattableString.Invariant($"{cpu * 100:0}% of the CPU of all but ingesters, by GB of spans a day{remark}"), Sources.TempoStack),
            Memory = Need.Once(Memory, FormattableString.Invariant($"{memory * 100:0}% of the memory of all but ingesters, by GB of spans a day{remark}"), Sources.TempoStack),
            Least = least, LeastReplicated = leastReplicated, Most = most, OnePerNode = true,
        };
    }
}
