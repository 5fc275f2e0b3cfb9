using System.Globalization;
using Lgtm.Components.Backends;
using Lgtm.Components.Capacity;
using Lgtm.Components.Charts;
using Lgtm.Components.Resources;
using Pulumi;

namespace Lgtm.Components.Loki;

/// <summary>The <c>loki</c> section of the lgtm-distributed values.</summary>
internal static class LokiValues
{
    public static Values For(LgtmStackArgs args)
    {
        var values = new Values
        {
            ["serviceAccount"] = Account(args),
            ["loki"] = new Values
            {
                ["image"] = new Values { ["registry"] = "docker.io", ["repository"] = "grafana/loki", ["tag"] = PinnedCharts.LokiImageTag },
                ["podSecurityContext"] = ChartPods.Seccomp(),
                ["config"] = Config(args, LokiAddresses.OfTheUmbrella, patterns: false),
            },
        }.Merge(Workloads(args));
        values["gateway"] = Gateway(args);
        AddOptional(values, args);
        AddCaches(values, args);
        return LokiSpread.OfTheUmbrella(values);
    }

    public static Values Account(LgtmStackArgs args)
    {
        return ChartPods.ServiceAccount(LgtmNames.LokiServiceAccount, args.Loki.RoleArn);
    }

    /// <summary>The pods that run with every plan, which every chart of Loki calls the same.</summary>
    public static Values Workloads(LgtmStackArgs args)
    {
        return new()
        {
            ["distributor"] = ChartPods.Scaled(args.Sizes[Workload.LokiDistributor]),
            ["ingester"] = IngesterZones.Told(args, WithClaims(args, Workload.LokiIngester, "StatefulSet")),
            ["querier"] = ChartPods.Scaled(args.Sizes[Workload.LokiQuerier]),
            ["queryFrontend"] = ChartPods.Scaled(args.Sizes[Workload.LokiQueryFrontend]),
            ["compactor"] = WithClaims(args, Workload.LokiCompactor, "StatefulSet").Merge(new Values { ["enabled"] = true }),
            ["ruler"] = Ruler(args),
        };
    }

    public static Output<string> Config(LgtmStackArgs args, LokiAddresses addresses, bool patterns)
    {
        return Output.Tuple(args.Loki.ChunksBucket, args.Loki.RulerBucket, args.Region).Apply(known => LokiConfig.Text(new LokiSettings
        {
            ChunksBucket = known.Item1,
            RulerBucket = known.Item2,
            Region = known.Item3,
            ReplicationFactor = args.ReplicationFactor,
            RetentionDays = args.LogRetention.Days,
            MegabytesPerSecond = args.Limits.LogMegabytesPerSecond,
            ReplayMegabytes = args.Sizes[Workload.LokiIngester].MemoryLimitMiB * 3 / 4,
            Addresses = addresses,
            Patterns = patterns,
            ZoneAware = IngesterZones.KeepCopiesApart(args, Workload.LokiIngester),
            QueryScheduler = args.Sizes.ContainsKey(Workload.LokiQueryScheduler),
            IndexGateway = args.Sizes.ContainsKey(Workload.LokiIndexGateway),
            ChunksCache = args.Sizes.ContainsKey(Workload.LokiChunksCache),
            ResultsCache = args.Sizes.ContainsKey(Workload.LokiResultsCache),
        }));
    }

    // The chart ignores a plain storageClass beside claims.
    private static Values WithClaims(LgtmStackArgs args, string workload, string kind)
    {
        var size = args.Sizes[workload];
        var claim = new Values { ["name"] = "data", ["size"] = ChartPods.GiB(size.VolumeGiB), ["storageClass"] = args.StorageClassName };
        return ChartPods.Replicated(size).Merge(new Values
        {
            ["kind"] = kind,
            ["persistence"] = new Values { ["enabled"] = true, ["claims"] = new object[] { claim } }.Merge(ClaimsGo(args)),
            ["nodeSelector"] = ChartPods.NodeSelector(args),
            ["priorityClassName"] = StatefulPriority.Name,
        });
    }

    private static Values WithVolume(LgtmStackArgs args, string workload)
    {
        var size = args.Sizes[workload];
        return ChartPods.Replicated(size).Merge(new Values
        {
            ["enabled"] = true,
            ["persistence"] = new Values { ["enabled"] = true, ["size"] = ChartPods.GiB(size.VolumeGiB), ["storageClass"] = args.StorageClassName }
                .Merge(ClaimsGo(args)),
            ["nodeSelector"] = ChartPods.NodeSelector(args),
            ["priorityClassName"] = StatefulPriority.Name,
        });
    }

    private static Values ClaimsGo(LgtmStackArgs args)
    {
        return args.Lifetime == Lifetime.Disposable
            ? new() { ["enableStatefulSetAutoDeletePVC"] = true, ["whenDeleted"] = "Delete", ["whenScaled"] = "Retain" }
            : [];
    }

    private static Values Ruler(LgtmStackArgs args)
    {
        var size = args.Sizes[Workload.LokiRuler];
        return size.VolumeGiB > 0
            ? WithVolume(args, Workload.LokiRuler).Merge(new Values { ["kind"] = "StatefulSet" })
            : ChartPods.Replicated(size).Merge(new Values { ["enabled"] = true, ["kind"] = "Deployment" });
    }

    private static Values Gateway(LgtmStackArgs args)
    {
        return ChartPods.Scaled(args.Sizes[Workload.LokiGateway]).Merge(new Values
        {
            ["verboseLogging"] = false,
            ["podSecurityContext"] = ChartPods.Seccomp(),
            ["nginxConfig"] = new Values { ["httpSnippet"] = LokiGatewayRoutes.Http, ["serverSnippet"] = LokiGatewayRoutes.Server },
        });
    }

    /// <summary>The pods that larger plans add, which every chart of Loki calls the same.</summary>
    public static void AddOptional(Values values, LgtmStackArgs args)
    {
        if (args.Sizes.TryGetValue(Workload.LokiQueryScheduler, out var scheduler))
        {
            values["queryScheduler"] = ChartPods.Replicated(scheduler).Merge(new Values { ["enabled"] = true });
        }

        if (args.Sizes.ContainsKey(Workload.LokiIndexGateway))
        {
            values["indexGateway"] = WithVolume(args, Workload.LokiIndexGateway);
        }
    }

    private static void AddCaches(Values values, LgtmStackArgs args)
    {
        if (args.Sizes.TryGetValue(Workload.LokiChunksCache, out var chunks))
        {
            values["memcachedChunks"] = Cache(chunks);
            values["memcached"] = new Values { ["podSecurityContext"] = ChartPods.Seccomp() };
        }

        if (args.Sizes.TryGetValue(Workload.LokiResultsCache, out var results))
        {
            values["memcachedFrontend"] = Cache(results);
            values["memcached"] = new Values { ["podSecurityContext"] = ChartPods.Seccomp() };
        }
    }

    // A fifth is for connections and the process itself.
    private static Values Cache(WorkloadSizeArgs size)
    {
        var megabytes = (size.MemoryMiB * 4 / 5).ToString(CultureInfo.InvariantCulture);
        return ChartPods.Replicated(size).Merge(new Values { ["enabled"] = true, ["extraArgs"] = new object[] { "-I 32m", $"-m {megabytes}" } });
    }
}
