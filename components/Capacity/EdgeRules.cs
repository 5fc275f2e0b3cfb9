namespace Lgtm.Components.Capacity;

/// <summary>How the sizes of what people and applications meet follow from the load: Grafana and the collector.</summary>
internal static class EdgeRules
{
    private const int TwinsOfGrafana = 2;
    private const double BytesPerLogRecord = 1000;
    private const double MemoryOfACore = 2 * Amounts.MiBInGB / 1000;

    private static readonly Curve GrafanaCpu = new((1, 48), (5, 480), (50, 2000));
    private static readonly Curve GrafanaMemory = new((1, 252), (5, 1020), (50, 4096));

    public static IEnumerable<WorkloadRule> All { get; } =
    [
        Grafana(Replication.Single, pods: 1) with { Least = new(48, 252, 10), LeastReplicated = new(200, 510, 20) },
        SidecarsBeside(1),
        new(Workload.CollectorGateway, Replication.Trio)
        {
            Cpu = new(Cpu, "1 core for 15,000 spans/s, 20,000 data points/s or 10,000 log records/s of 1 kB; with copies half as much again, so that the rest can carry one that fails", Sources.Collector),
            Memory = new((load, copies) => Cpu(load, copies) * MemoryOfACore, "2 GB for each core", Sources.Collector),
            Least = new(96, 252), LeastReplicated = new(250, 510), Most = new(4000, 8192),
        },
    ];

    /// <summary>Grafana with its state in a database outside the cluster. Each pod can carry the whole load, and no pod keeps anything.</summary>
    public static IEnumerable<WorkloadRule> OnDatabase(int? pods)
    {
        return [Grafana(Replication.Twins, TwinsOfGrafana), SidecarsBeside(pods ?? TwinsOfGrafana)];
    }

    private static WorkloadRule Grafana(Replication replication, int pods)
    {
        var each = pods == 1 ? "" : ", for each pod, so that the other can carry it all";
        return new(Workload.Grafana, replication)
        {
            Cpu = Need.Once(load => pods * GrafanaCpu[Math.Min(load.QueriesPerSecond, 50)], $"half a core for 5 queries/s, 2 cores for 50 and more{each}", Sources.Project),
            Memory = Need.Once(load => pods * GrafanaMemory[Math.Min(load.QueriesPerSecond, 50)], $"1 GiB for 5 queries/s, 4 GiB for 50 and more{each}", Sources.Project),
            Least = new(48, 252), LeastReplicated = new(200, 510),
        };
    }

    private static WorkloadRule SidecarsBeside(int pods)
    {
        return new(Workload.GrafanaSidecar, Replication.Sidecars) { Cpu = Need.None, Memory = Need.None, Least = new(12, 60), LeastReplicated = new(24, 96), Beside = pods };
    }

    private static double Cpu(TelemetryLoad load, int copies)
    {
        var records = load.LogsMBPerSecond * 1e6 / BytesPerLogRecord;
        var cores = (load.SpansPerSecond / 15_000.0) + (load.SamplesPerSecond / 20_000.0) + (records / 10_000);
        return cores * 1000 * (copies == 1 ? 1 : 1.5);
    }
}
