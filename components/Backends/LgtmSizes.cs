using Lgtm.Components.Capacity;
using Lgtm.Components.Validation;

namespace Lgtm.Components.Backends;

/// <summary>What the sizes of a stack have to hold for it to accept writes, survive a drain and keep its data.</summary>
internal static class LgtmSizes
{
    private static readonly string[] Required =
    [
        Workload.LokiDistributor, Workload.LokiIngester, Workload.LokiQuerier, Workload.LokiQueryFrontend, Workload.LokiCompactor, Workload.LokiRuler,
        Workload.LokiGateway, Workload.TempoDistributor, Workload.TempoIngester, Workload.TempoQuerier, Workload.TempoQueryFrontend, Workload.TempoCompactor,
        Workload.TempoMetricsGenerator, Workload.MimirDistributor, Workload.MimirIngester, Workload.MimirStoreGateway, Workload.MimirQuerier,
        Workload.MimirQueryFrontend, Workload.MimirQueryScheduler, Workload.MimirCompactor, Workload.MimirRuler, Workload.MimirAlertmanager,
        Workload.MimirGateway, Workload.Grafana, Workload.GrafanaSidecar,
    ];

    private static readonly string[] Optional =
    [
        Workload.LokiPatternIngester, Workload.LokiQueryScheduler, Workload.LokiIndexGateway, Workload.LokiChunksCache, Workload.LokiResultsCache, Workload.TempoMemcached,
        Workload.MimirOverridesExporter, Workload.MimirChunksCache, Workload.MimirIndexCache, Workload.MimirMetadataCache, Workload.MimirResultsCache,
        Workload.MimirRolloutOperator,
    ];

    private static readonly string[] Replicated =
        [Workload.LokiIngester, Workload.TempoIngester, Workload.MimirIngester, Workload.MimirStoreGateway, Workload.MimirAlertmanager];

    private static readonly string[] WithVolume =
    [
        Workload.LokiIngester, Workload.LokiCompactor, Workload.TempoIngester, Workload.TempoMetricsGenerator, Workload.MimirIngester,
        Workload.MimirStoreGateway, Workload.MimirCompactor, Workload.MimirAlertmanager,
    ];

    // What the charts can autoscale and what is stateless, without even a place in a ring.
    private static readonly string[] Autoscaled =
    [
        Workload.LokiDistributor, Workload.LokiQuerier, Workload.LokiQueryFrontend, Workload.LokiGateway, Workload.TempoDistributor, Workload.TempoQuerier,
        Workload.TempoQueryFrontend, Workload.MimirGateway,
    ];

    public static void AddProblems(Problems problems, LgtmStackArgs args)
    {
        foreach (var missing in Required.Where(workload => !args.Capacity.Workloads.ContainsKey(workload)))
        {
            problems.Unless(false, $"capacity.workloads.{missing}", value: null, "a size", "the stack does not work without it");
        }

        foreach (var (workload, size) in args.Capacity.Workloads)
        {
            var path = $"capacity.workloads.{workload}";
            problems.Unless(
                Required.Contains(workload) || Optional.Contains(workload) || workload == Workload.CollectorGateway,
                path, workload, "a workload of the backends or Grafana", "use the names of Workload");
            size.AddProblems(problems, path);
            problems
                .Unless(!WithVolume.Contains(workload) || size.VolumeGiB > 0, $"{path}.volumeGiB", size.VolumeGiB, "1 or more",
                        "without a volume a restart loses data")
                .Unless(!Replicated.Contains(workload) || size.Replicas >= args.Capacity.ReplicationFactor, $"{path}.replicas", size.Replicas,
                        $"at least replicationFactor ({args.Capacity.ReplicationFactor})", "fewer pods than copies accept no writes once one of them is drained")
                .Unless(!(args.Capacity.ZoneAware && workload is Workload.MimirIngester or Workload.MimirStoreGateway) || size.Replicas % 3 == 0, $"{path}.replicas",
                        size.Replicas, "a multiple of 3 when zoneAware", "give each of the three zones as many")
                .Unless(workload is not Workload.LokiPatternIngester || ChartSetReleases.Find(args.Charts).FindsLogPatterns, path, workload, "no size with the common chart",
                        "plan without log patterns: that chart has no pods for them")
                .Unless(size.MaxReplicas is null || Autoscaled.Contains(workload), $"{path}.maxReplicas", size.MaxReplicas, "none",
                        $"leave it out: only {string.Join(", ", Autoscaled)} can be autoscaled")
                .Unless(workload is not Workload.LokiQuerier || size.MaxReplicas is null || args.Capacity.Workloads.ContainsKey(Workload.LokiIndexGateway), $"{path}.maxReplicas",
                        size.MaxReplicas, "none without an index gateway", "add a size for it: without one the common chart runs queriers as a StatefulSet")
                .Unless(workload is not Workload.LokiCompactor || size.Replicas == 1, $"{path}.replicas", size.Replicas, "1",
                        "a second one would work against the first");
        }

        problems.Unless(!args.Capacity.ZoneAware || args.Capacity.Workloads.ContainsKey(Workload.MimirRolloutOperator), $"capacity.workloads.{Workload.MimirRolloutOperator}", value: null,
            "a size when zoneAware", "without it an upgrade never reaches the zones");
        if (args.Capacity.Workloads.TryGetValue(Workload.Grafana, out var grafana))
        {
            AddProblemsOfGrafana(problems, $"capacity.workloads.{Workload.Grafana}", grafana, args.GrafanaDatabase is not null);
        }
    }

    private static void AddProblemsOfGrafana(Problems problems, string path, WorkloadSize size, bool onDatabase)
    {
        if (onDatabase)
        {
            problems.Unless(size.VolumeGiB == 0, $"{path}.volumeGiB", size.VolumeGiB, "0 with grafanaDatabase", "the database keeps what the volume would");
            return;
        }

        problems
            .Unless(size.VolumeGiB > 0, $"{path}.volumeGiB", size.VolumeGiB, "1 or more", "without a volume a restart loses data; or give it a grafanaDatabase")
            .Unless(size.Replicas == 1, $"{path}.replicas", size.Replicas, "1", "a second one could not mount the volume; give them a grafanaDatabase");
    }
}
