namespace Lgtm.Components;

/// <summary>One copy of everything, in less than 4 GiB.</summary>
internal static class DevSizes
{
    private const string Smallest = "small request for a few developers; the limit leaves room for one larger query";
    private const string Cell = "one copy; room for the write-ahead log of a day";

    public static IReadOnlyDictionary<string, WorkloadSize> Table { get; } = SizeTable.From(
        (Workload.LokiIngester, 1, 50, 256, 10, Cell),
        (Workload.LokiDistributor, 1, 25, 96, 0, Smallest),
        (Workload.LokiQuerier, 1, 50, 128, 0, Smallest),
        (Workload.LokiQueryFrontend, 1, 25, 64, 0, Smallest),
        (Workload.LokiCompactor, 1, 25, 128, 10, "exactly one; volume for the tables it works on"),
        (Workload.LokiRuler, 1, 25, 64, 0, Smallest),
        (Workload.LokiGateway, 1, 10, 32, 0, Smallest),
        (Workload.TempoIngester, 1, 50, 256, 10, Cell),
        (Workload.TempoDistributor, 1, 25, 96, 0, Smallest),
        (Workload.TempoQuerier, 1, 25, 128, 0, Smallest),
        (Workload.TempoQueryFrontend, 1, 25, 64, 0, Smallest),
        (Workload.TempoCompactor, 1, 25, 128, 0, Smallest),
        (Workload.TempoMetricsGenerator, 1, 25, 256, 10, Cell),
        (Workload.MimirIngester, 1, 50, 512, 10, "2.5 GB for 300,000 series: 50,000 with half as much again"),
        (Workload.MimirStoreGateway, 1, 25, 128, 10, Smallest),
        (Workload.MimirCompactor, 1, 25, 128, 10, Smallest),
        (Workload.MimirAlertmanager, 1, 10, 64, 1, Smallest),
        (Workload.MimirDistributor, 1, 25, 128, 0, Smallest),
        (Workload.MimirQuerier, 1, 25, 128, 0, Smallest),
        (Workload.MimirQueryFrontend, 1, 25, 64, 0, Smallest),
        (Workload.MimirQueryScheduler, 1, 10, 32, 0, Smallest),
        (Workload.MimirRuler, 1, 25, 64, 0, Smallest),
        (Workload.MimirGateway, 1, 10, 32, 0, Smallest),
        (Workload.Grafana, 1, 50, 256, 10, "one instance with its database on a volume"),
        (Workload.GrafanaSidecar, 2, 10, 64, 0, "two containers beside Grafana"),
        (Workload.CollectorGateway, 1, 250, 256, 0, "1 core for 15,000 spans or 20,000 data points a second"));
}
