namespace Lgtm.Components.Capacity;

/// <summary>How Mimir's sizes follow from series, samples and queries: the docs' unit figures, and where those fall short the chart's published sizes.</summary>
internal static class MimirRules
{
    private const double Million = 1_000_000;
    private const double SeriesOfAnIngesterCore = 300_000;
    private const double SamplesOfADistributorCore = 25_000;

    private static readonly Curve StoreGatewayCpu = new((1, 3000), (10, 6000));
    private static readonly Curve StoreGatewayMemory = new((1, 4608), (10, 36_864));
    private static readonly Curve QuerierCpu = new((1, 100), (5, 2000), (50, 8000));
    private static readonly Curve QuerierMemory = new((1, 96), (5, 4096), (50, 24_576));
    private static readonly Curve FrontendCpu = new((1, 24), (5, 2000), (50, 6000));
    private static readonly Curve FrontendMemory = new((1, 60), (5, 2048), (50, 6144));
    private static readonly Curve RulerCpu = new((1, 1000), (10, 3000));
    private static readonly Curve RulerMemory = new((1, 2048), (10, 12_288));
    private static readonly Curve CompactorCpu = new((1, 1000), (20, 1000), (40, 2000));
    private static readonly Curve CompactorMemory = new((1, 1536), (10, 2048), (20, 3815));

    public static IEnumerable<WorkloadRule> All { get; } =
    [
        new(Workload.MimirDistributor, Replication.Pair)
        {
            Cpu = Need.Once(load => load.SamplesPerSecond / SamplesOfADistributorCore * 1000, "1 core for 25,000 samples/s", Sources.MimirDocs),
            Memory = Need.Once(load => load.SamplesPerSecond / SamplesOfADistributorCore * 2 * Amounts.MiBInGB, "2 GB for each core, twice what the docs say", Sources.MimirSizes),
            Least = new(24, 132), LeastReplicated = new(500, 768), Most = new(2500, 5120),
        },
        new(Workload.MimirIngester, Replication.Copies)
        {
            Cpu = Need.EachCopy(load => load.ActiveSeries / SeriesOfAnIngesterCore * 1000, "1 core for 300,000 series in memory, each copy counted", Sources.MimirDocs),
            Memory = Need.EachCopy(load => load.ActiveSeries / SeriesOfAnIngesterCore * 2.5 * Amounts.MiBInGB, "2.5 GB for 300,000 series in memory, each copy counted", Sources.MimirDocs),
            Volume = Need.EachCopy(load => load.ActiveSeries / SeriesOfAnIngesterCore * 5 * 1.5 * Amounts.GiBInGB, "5 GB for 300,000 series, and half as much again", Sources.MimirDocs),
            Least = new(48, 408, 10), LeastReplicated = new(500, 2040, 100), Most = new(4000, 10_240), InZones = true,
        },
        new(Workload.MimirStoreGateway, Replication.Copies)
        {
            Cpu = Need.ForThreeCopies(load => Math.Max(StoreGatewayCpu[load.ActiveSeries / Million], Queries.Cpu(load)), "published by series, at least 1 core for 10 queries/s", Sources.MimirSizes),
            Memory = Need.ForThreeCopies(load => Math.Max(StoreGatewayMemory[load.ActiveSeries / Million], Queries.Memory(load)), "published by series, at least 1 GB for 10 queries/s", Sources.MimirSizes),
            Volume = Need.EachCopy(load => load.ActiveSeries / Million * 13 * Amounts.GiBInGB, "13 GB for 1 million series, each copy counted", Sources.MimirDocs),
            Least = new(24, 120, 10), LeastReplicated = new(250, 510, 50), Most = new(2000, 6144), InZones = true,
        },
        new(Workload.MimirQuerier, Replication.Pair)
        {
            Cpu = Need.Once(load => QuerierCpu[load.QueriesPerSecond], "published by queries/s", Sources.MimirSizes),
            Memory = Need.Once(load => QuerierMemory[load.QueriesPerSecond], "published by queries/s", Sources.MimirSizes),
            Least = new(24, 120), LeastReplicated = new(250, 510), Most = new(2000, 6144),
        },
        new(Workload.MimirQueryFrontend, Replication.Pair)
        {
            Cpu = Need.Once(load => FrontendCpu[load.QueriesPerSecond], "published by queries/s", Sources.MimirSizes),
            Memory = Need.Once(load => FrontendMemory[load.QueriesPerSecond], "published by queries/s", Sources.MimirSizes),
            Least = new(24, 60), LeastReplicated = new(250, 510), Most = new(2000, 2048),
        },
        new(Workload.MimirQueryScheduler, Replication.Pair)
        {
            Cpu = Need.Once(load => load.QueriesPerSecond * 2, "1 core for 500 queries/s", Sources.MimirDocs),
            Memory = Need.Once(load => load.QueriesPerSecond * 0.2, "100 MB for 500 queries/s", Sources.MimirDocs),
            Least = new(12, 36), LeastReplicated = new(100, 126), Most = new(2000, 1024),
        },
        new(Workload.MimirCompactor, Replication.Pair)
        {
            Cpu = Need.Once(load => CompactorCpu[load.ActiveSeries / Million], "1 core, another beyond 20 million series", Sources.MimirDocs),
            Memory = Need.Once(load => CompactorMemory[load.ActiveSeries / Million], "published by series: 1.5 GiB at 1 million, 4 GB at 20 million", Sources.MimirDocs),
            Volume = Need.Once(load => load.ActiveSeries / Million * 15 * Amounts.GiBInGB, "300 GB for 20 million series", Sources.MimirDocs),
            Least = new(24, 120, 10), LeastReplicated = new(250, 768, 100), Most = new(2000, 4096),
        },
        new(Workload.MimirRuler, Replication.Pair)
        {
            Cpu = Need.Once(load => RulerCpu[load.ActiveSeries / Million], "published by series", Sources.MimirSizes),
            Memory = Need.Once(load => RulerMemory[load.ActiveSeries / Million], "published by series", Sources.MimirSizes),
            Least = new(24, 60), LeastReplicated = new(250, 510), Most = new(1000, 4096),
        },
        new(Workload.MimirAlertmanager, Replication.Copies)
        {
            Cpu = Need.ForThreeCopies(load => load.ActiveSeries / Million * 300, "three of 1 core at 10 million series", Sources.MimirSizes),
            Memory = Need.ForThreeCopies(load => load.ActiveSeries / Million * 307.2, "three of 1 GiB at 10 million series", Sources.MimirSizes),
            Least = new(12, 60, 1), LeastReplicated = new(100, 252, 1), Most = new(1000, 1024),
        },
        new(Workload.MimirGateway, Replication.Pair)
        {
            Cpu = Need.Once(load => load.SamplesPerSecond / 100.0, "1 core for 100,000 samples/s", Sources.Project),
            Memory = Need.Once(load => load.SamplesPerSecond / 1000.0, "100 MiB of buffers for 100,000 samples/s", Sources.Project),
            Least = new(12, 36), LeastReplicated = new(100, 66), Most = new(2000, 512), Scales = true,
        },
        new(Workload.MimirOverridesExporter, Replication.Single)
        {
            Cpu = Need.None, Memory = Need.None, LeastReplicated = new(24, 60),
        },
        new(Workload.MimirRolloutOperator, Replication.Single)
        {
            Cpu = Need.None, Memory = Need.None, LeastReplicated = new(24, 108), OnlyZoneAware = true,
        },
        Cache(Workload.MimirChunksCache, 2400, "about 2.3 GiB for 1 million series", new(100, 768)),
        Cache(Workload.MimirIndexCache, 600, "a quarter of the cache of chunks, the chart's proportion", new(50, 252)),
        Cache(Workload.MimirMetadataCache, 150, "a sixteenth of the cache of chunks, the chart's proportion", new(50, 126)),
        Cache(Workload.MimirResultsCache, 150, "a sixteenth of the cache of chunks, the chart's proportion", new(50, 252)),
    ];

    private static WorkloadRule Cache(string name, double forAMillionSeries, string reason, PodSize least)
    {
        return new(name, Replication.Pair)
        {
            Cpu = Need.Once(load => load.ActiveSeries / Million * forAMillionSeries / 20, "50m for each GiB", Sources.Project),
            Memory = Need.Once(load => load.ActiveSeries / Million * forAMillionSeries, reason, Sources.Project),
            LeastReplicated = least, Most = new(1000, 8192), CacheShare = (5, 6),
        };
    }
}
