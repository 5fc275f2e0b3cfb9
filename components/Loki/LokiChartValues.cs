using Lgtm.Components.Capacity;
using Lgtm.Components.Charts;

namespace Lgtm.Components.Loki;

/// <summary>The values of the maintained loki chart in its distributed mode, with the same configuration file as the common chart.</summary>
internal static class LokiChartValues
{
    public static Values For(LokiInputs args)
    {
        var values = LokiValues.Workloads(args).Merge(new Values
        {
            ["fullnameOverride"] = LgtmNames.LokiRelease,
            ["serviceAccount"] = LokiValues.Account(args),
            ["deploymentMode"] = "Distributed",
            ["loki"] = new Values
            {
                ["config"] = LokiValues.Config(args, LokiAddresses.OfTheMaintainedChart, patterns: args.Capacity.Workloads.ContainsKey(Workload.LokiPatternIngester)),

                // Read by a check of the chart only: the configuration above is used as it is.
                ["schemaConfig"] = Schema(),
            },
            ["ingester"] = new Values { ["zoneAwareReplication"] = Enabled(false), ["persistence"] = Claims(args, Workload.LokiIngester) },
            ["compactor"] = new Values { ["persistence"] = Claims(args, Workload.LokiCompactor) },
            ["patternIngester"] = PatternIngester(args),
            ["gateway"] = Gateway(args),
            ["chunksCache"] = Cache(args, Workload.LokiChunksCache),
            ["resultsCache"] = Cache(args, Workload.LokiResultsCache),
            ["memcachedExporter"] = Enabled(false),

            // Rules come through the ruler's API. The sidecar for them could read every Secret.
            ["sidecar"] = new Values { ["rules"] = Enabled(false) },
            ["rbac"] = new Values { ["namespaced"] = true },
            ["lokiCanary"] = Enabled(false),
            ["test"] = Enabled(false),
        });
        LokiValues.AddOptional(values, args);
        foreach (var otherMode in new[] { "singleBinary", "read", "write", "backend" })
        {
            values[otherMode] = new Values { ["replicas"] = 0 };
        }

        return LokiSpread.OfTheMaintainedChart(values);
    }

    private static Values Enabled(bool enabled)
    {
        return new() { ["enabled"] = enabled };
    }

    private static Values Schema()
    {
        var period = new Values
        {
            ["from"] = "2024-04-01",
            ["store"] = "tsdb",
            ["object_store"] = "s3",
            ["schema"] = "v13",
            ["index"] = new Values { ["prefix"] = "loki_index_", ["period"] = "24h" },
        };
        return new() { ["configs"] = new object[] { period } };
    }

    // Unlike the older chart this one adds no access mode to a claim that has none.
    private static Values Claims(LokiInputs args, string workload)
    {
        var claim = new Values
        {
            ["name"] = "data",
            ["accessModes"] = new object[] { "ReadWriteOnce" },
            ["size"] = ChartPods.GiB(args.Capacity.Workloads[workload].VolumeGiB),
            ["storageClass"] = args.StorageClassName,
        };
        return new() { ["claims"] = new object[] { claim } };
    }

    // Patterns are of the last hours and live in memory: no volume.
    private static Values PatternIngester(LokiInputs args)
    {
        return args.Capacity.Workloads.TryGetValue(Workload.LokiPatternIngester, out var size) ? ChartPods.Replicated(size).Merge(Enabled(true)) : Enabled(false);
    }

    // The chart's own routes are those that the common chart lacks; its limit of bodies is low for batches of logs.
    private static Values Gateway(LokiInputs args)
    {
        return ChartPods.Scaled(args.Capacity.Workloads[Workload.LokiGateway]).Merge(new Values
        {
            ["verboseLogging"] = false,
            ["metrics"] = Enabled(false),
            ["nginxConfig"] = new Values { ["clientMaxBodySize"] = LokiGatewayRoutes.LargestBody },
        });
    }

    // The caches of this chart have their budget in a section of its own, whose default (null) overrides the key that every other workload has beside its
    // replicas. The budget would then say neither how many may go nor how many have to stay, which Kubernetes reads as: none may go.
    private static Values Cache(LokiInputs args, string workload)
    {
        if (!args.Capacity.Workloads.TryGetValue(workload, out var size))
        {
            return Enabled(false);
        }

        var cache = Enabled(true).Merge(new Values
        {
            ["replicas"] = size.Replicas,
            ["resources"] = ChartPods.Resources(size),
            ["allocatedMemory"] = size.MemoryMiB * 4 / 5,
        });
        return size.Replicas > 1 ? cache.Merge(new Values { ["podDisruptionBudget"] = new Values { ["maxUnavailable"] = 1 } }) : cache;
    }
}
