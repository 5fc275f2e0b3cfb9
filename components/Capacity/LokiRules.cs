namespace Lgtm.Components.Capacity;

/// <summary>How Loki's sizes follow from GB of logs a day: LokiStack up to 2 TB, the sizes of the Loki docs from 3 TB on.</summary>
internal static class LokiRules
{
    private const string FromThreeTB = "published for up to 3 TB of logs a day: half of it at 500 GB, all of it at 3 TB; then the next published sizes";

    // The docs give one size for 3 to 30 TB a day, taken here at 10, the middle of the range by ratio.
    private static readonly Curve IngesterCpu = new((5, 150), (50, 1500), (100, 3000), (500, 7500), (2000, 18_000), (10_000, 180_000), (30_000, 600_000));
    private static readonly Curve IngesterMemory = new((5, 756), (50, 9216), (100, 16_128), (500, 40_704), (2000, 92_160), (10_000, 552_960), (30_000, 1_228_800));
    private static readonly Curve DistributorCpu = new((50, 1000), (100, 2000), (500, 4000), (3000, 8000), (10_000, 80_000), (30_000, 200_000));
    private static readonly Curve DistributorMemory = new((50, 1024), (100, 2048), (500, 4096), (10_000, 40_960), (30_000, 102_400));
    private static readonly Curve QuerierCpu = new((5, 48), (50, 1500), (100, 3000), (500, 8000), (2000, 18_000), (10_000, 150_000), (30_000, 375_000));
    private static readonly Curve QuerierMemory = new((5, 120), (50, 3072), (100, 6144), (500, 8192), (2000, 30_720), (10_000, 204_800), (30_000, 768_000));
    private static readonly Curve FrontendCpu = new((500, 1000), (3000, 2000), (10_000, 8000), (30_000, 16_000));
    private static readonly Curve FrontendMemory = new((500, 2048), (3000, 4096), (10_000, 16_384), (30_000, 65_536));
    private static readonly Curve SchedulerCpu = new((500, 1000), (3000, 2000), (30_000, 4000));
    private static readonly Curve IndexGatewayCpu = new((500, 1000), (3000, 2000), (10_000, 5000), (30_000, 20_000));
    private static readonly Curve IndexGatewayMemory = new((500, 4096), (3000, 8192), (10_000, 40_960), (30_000, 81_920));
    private static readonly Curve CompactorCpu = new((500, 1000), (3000, 2000), (10_000, 6000), (30_000, 6000));
    private static readonly Curve CompactorMemory = new((500, 5120), (3000, 10_240), (10_000, 20_480), (30_000, 40_960));

    public static IEnumerable<WorkloadRule> All { get; } =
    [
        new(Workload.LokiDistributor, Replication.Pair)
        {
            Cpu = Need.Once(load => DistributorCpu[load.LogsGBPerDay], "published by GB of logs a day", Sources.LokiStack),
            Memory = Need.Once(load => DistributorMemory[load.LogsGBPerDay], "published by GB of logs a day", Sources.LokiStack),
            Least = new(24, 96), LeastReplicated = new(250, 384), Most = new(4000, 3072), OnePerNode = true, Scales = true,
        },
        new(Workload.LokiIngester, Replication.Copies)
        {
            Cpu = Need.ForThreeCopies(load => IngesterCpu[load.LogsGBPerDay], "published by GB of logs a day", Sources.LokiStack),
            Memory = Need.ForThreeCopies(load => IngesterMemory[load.LogsGBPerDay], "published by GB of logs a day", Sources.LokiStack),
            Volume = Need.EachCopy(load => load.LogsGBPerDay * 3.0 / 24, "two hours of raw lines, the age at which a chunk is written, and half as much again", Sources.Project),
            Least = new(48, 252, 10), LeastReplicated = new(500, 2040, 150), Most = new(5000, 18_432), OnePerNode = true,
        },
        // No figure is published. It reads each line that a distributor passes on, once, and keeps none.
        new(Workload.LokiPatternIngester, Replication.Pair)
        {
            Cpu = Need.Once(load => DistributorCpu[load.LogsGBPerDay], "as much as the distributors: it reads every line once more", Sources.Project),
            Memory = Need.Once(load => DistributorMemory[load.LogsGBPerDay], "as much as the distributors: it reads every line once more", Sources.Project),
            Least = new(24, 96), LeastReplicated = new(250, 384), Most = new(4000, 3072), OnePerNode = true, OnlyWithLogPatterns = true,
        },
        new(Workload.LokiQuerier, Replication.Pair)
        {
            Cpu = Need.Once(load => Math.Max(QuerierCpu[load.LogsGBPerDay], Queries.Cpu(load)), "published by GB of logs a day, at least 1 core for 10 queries/s", Sources.LokiStack),
            Memory = Need.Once(load => Math.Max(QuerierMemory[load.LogsGBPerDay], Queries.Memory(load)), "published by GB of logs a day, at least 1 GB for 10 queries/s", Sources.LokiStack),
            Least = new(48, 120), LeastReplicated = new(500, 1020), Most = new(5000, 10_240), OnePerNode = true, Scales = true,
        },
        new(Workload.LokiQueryFrontend, Replication.Pair)
        {
            Cpu = Need.Once(load => FrontendCpu[load.LogsGBPerDay], FromThreeTB, Sources.LokiDocs),
            Memory = Need.Once(load => FrontendMemory[load.LogsGBPerDay], FromThreeTB, Sources.LokiDocs),
            Least = new(24, 60), LeastReplicated = new(200, 510), Most = new(4000, 8192), OnePerNode = true, Scales = true,
        },
        new(Workload.LokiQueryScheduler, Replication.Pair)
        {
            Cpu = Need.Once(load => SchedulerCpu[load.LogsGBPerDay], FromThreeTB, Sources.LokiDocs),
            Memory = Need.Once(load => Math.Min(1024, load.LogsGBPerDay / 3.0), "1 GB at 3 TB of logs a day, and no more beyond", Sources.LokiDocs),
            LeastReplicated = new(100, 126), Most = new(2000, 2048), OnePerNode = true,
        },
        new(Workload.LokiIndexGateway, Replication.Pair)
        {
            Cpu = Need.Once(load => IndexGatewayCpu[load.LogsGBPerDay], FromThreeTB, Sources.LokiDocs),
            Memory = Need.Once(load => IndexGatewayMemory[load.LogsGBPerDay], FromThreeTB, Sources.LokiDocs),
            Volume = Need.Once(load => load.LogsGBPerDay * 0.07, "two weeks of index at half a percent of the logs", Sources.Project),
            LeastReplicated = new(250, 510, 50), Most = new(1000, 4096), OnePerNode = true,
        },
        new(Workload.LokiCompactor, Replication.Single)
        {
            Cpu = Need.Once(load => CompactorCpu[load.LogsGBPerDay], FromThreeTB, Sources.LokiDocs),
            Memory = Need.Once(load => CompactorMemory[load.LogsGBPerDay], FromThreeTB, Sources.LokiDocs),
            Volume = Need.Once(load => load.LogsGBPerDay * 0.05, "ten days of index at half a percent of the logs", Sources.Project),
            Least = new(24, 120, 10), LeastReplicated = new(500, 2040, 100), OnePerNode = true,
        },
        new(Workload.LokiRuler, Replication.Pair)
        {
            Cpu = Need.Once(load => QuerierCpu[load.LogsGBPerDay] / 10, "a tenth of the queriers: rules ask little, but always", Sources.Project),
            Memory = Need.Once(load => QuerierMemory[load.LogsGBPerDay] / 10, "a tenth of the queriers: rules ask little, but always", Sources.Project),
            Least = new(24, 60), LeastReplicated = new(96, 252, 10), Most = new(4000, 8192), OnePerNode = true,
        },
        new(Workload.LokiGateway, Replication.Pair)
        {
            Cpu = Need.Once(load => load.LogsMBPerSecond * 50, "1 core for 20 MB of logs a second", Sources.Project),
            Memory = Need.Once(load => load.LogsMBPerSecond * 12, "12 MiB of buffers for each MB of logs a second", Sources.Project),
            Least = new(12, 36), LeastReplicated = new(100, 66), Most = new(4000, 1024), OnePerNode = true, Scales = true,
        },
        Cache(Workload.LokiChunksCache, load => load.LogsGBPerDay * 4.3, "an hour of logs at a tenth of their size", new(100, 1020)),
        Cache(Workload.LokiResultsCache, load => load.LogsGBPerDay * 1.1, "a quarter of the cache of chunks", new(50, 510)),
    ];

    private static WorkloadRule Cache(string name, Func<TelemetryLoad, double> memory, string reason, PodSize least)
    {
        return new(name, Replication.Pair)
        {
            Cpu = Need.Once(load => memory(load) / 20, "50m for each GiB", Sources.Project),
            Memory = Need.Once(memory, reason, Sources.Project),
            LeastReplicated = least, Most = new(1000, 8192), OnePerNode = true, CacheShare = (4, 5),
        };
    }
}
