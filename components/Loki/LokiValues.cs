using System.Globalization;
using Lgtm.Components.Capacity;
using Lgtm.Components.Charts;
using Lgtm.Components.Resources;
using Pulumi;

namespace Lgtm.Components.Loki;

/// <summary>The <c>loki</c> section of the lgtm-distributed values.</summary>
internal static class LokiValues
{
    public static Values For(LokiInputs args)
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

    public static Values Account(LokiInputs args)
    {
        return ChartPods.ServiceAccount(LgtmNames.LokiServiceAccount, args.Loki.RoleArn);
    }

    /// <summary>The pods that run with every plan, which every chart of Loki calls the same.</summary>
    public static Values Workloads(LokiInputs args)
    {
        return new()
        {
            ["distributor"] = ChartPods.Scaled(args.Capacity.Workloads[Workload.LokiDistributor]),
            ["ingester"] = IngesterZones.Told(args, WithClaims(args, Workload.LokiIngester, "StatefulSet")),
            ["querier"] = ChartPods.Scaled(args.Capacity.Workloads[Workload.LokiQuerier]),
            ["queryFrontend"] = ChartPods.Scaled(args.Capacity.Workloads[Workload.LokiQueryFrontend]),
            ["compactor"] = WithClaims(args, Workload.LokiCompactor, "StatefulSet").Merge(new Values { ["enabled"] = true }),
            ["ruler"] = Ruler(args),
        };
    }

    public static Output<string> Config(LokiInputs args, LokiAddresses addresses, bool patterns)
    {
        return Output.Tuple(args.Loki.ChunksBucket, args.Loki.RulerBucket, args.Region)
            .Apply(known => LokiConfig.Text(args, addresses, patterns, known.Item1, known.Item2, known.Item3));
    }

    // The chart ignores a plain storageClass beside claims.
    private static Values WithClaims(LokiInputs args, string workload, string kind)
    {
        var size = args.Capacity.Workloads[workload];
        var claim = new Values { ["name"] = "data", ["size"] = ChartPods.GiB(size.VolumeGiB), ["storageClass"] = args.StorageClassName };
        return ChartPods.Replicated(size).Merge(new Values
        {
            ["kind"] = kind,
            ["persistence"] = new Values { ["enabled"] = true, ["claims"] = new object[] { claim } }.Merge(ClaimsGo(args)),
            ["nodeSelector"] = ChartPods.NodeSelector(args),
            ["priorityClassName"] = StatefulPriority.Name,
        });
    }

    private static Values WithVolume(LokiInputs args, string workload)
    {
        var size = args.Capacity.Workloads[workload];
        return ChartPods.Replicated(size).Merge(new Values
        {
            ["enabled"] = true,
            ["persistence"] = new Values { ["enabled"] = true, ["size"] = ChartPods.GiB(size.VolumeGiB), ["storageClass"] = args.StorageClassName }
                .Merge(ClaimsGo(args)),
            ["nodeSelector"] = ChartPods.NodeSelector(args),
            ["priorityClassName"] = StatefulPriority.Name,
        });
    }

    private static Values ClaimsGo(LokiInputs args)
    {
        return args.Lifetime == Lifetime.Disposable
            ? new() { ["enableStatefulSetAutoDeletePVC"] = true, ["whenDeleted"] = "Delete", ["whenScaled"] = "Retain" }
            : [];
    }

    private static Values Ruler(LokiInputs args)
    {
        var size = args.Capacity.Workloads[Workload.LokiRuler];
        return size.VolumeGiB > 0
            ? WithVolume(args, Workload.LokiRuler).Merge(new Values { ["kind"] = "StatefulSet" })
            : ChartPods.Replicated(size).Merge(new Values { ["enabled"] = true, ["kind"] = "Deployment" });
    }

    private static Values Gateway(LokiInputs args)
    {
        return ChartPods.Scaled(args.Capacity.Workloads[Workload.LokiGateway]).Merge(new Values
        {
            ["verboseLogging"] = false,
            ["podSecurityContext"] = ChartPods.Seccomp(),
            ["nginxConfig"] = new Values { ["httpSnippet"] = LokiGatewayRoutes.Http, ["serverSnippet"] = LokiGatewayRoutes.Server },
        });
    }

    /// <summary>The pods that larger plans add, which every chart of Loki calls the same.</summary>
    public static void AddOptional(Values values, LokiInputs args)
    {
        if (args.Capacity.Workloads.TryGetValue(Workload.LokiQueryScheduler, out var scheduler))
        {
            values["queryScheduler"] = ChartPods.Replicated(scheduler).Merge(new Values { ["enabled"] = true });
        }

        if (args.Capacity.Workloads.ContainsKey(Workload.LokiIndexGateway))
        {
            values["indexGateway"] = WithVolume(args, Workload.LokiIndexGateway);
        }
    }

    private static void AddCaches(Values values, LokiInputs args)
    {
        if (args.Capacity.Workloads.TryGetValue(Workload.LokiChunksCache, out var chunks))
        {
            values["memcachedChunks"] = Cache(chunks);
            values["memcached"] = new Values { ["podSecurityContext"] = ChartPods.Seccomp() };
        }

        if (args.Capacity.Workloads.TryGetValue(Workload.LokiResultsCache, out var results))
        {
            values["memcachedFrontend"] = Cache(results);
            values["memcached"] = new Values { ["podSecurityContext"] = ChartPods.Seccomp() };
        }
    }

    // A fifth is for connections and the process itself.
    private static Values Cache(WorkloadSize size)
    {
        var megabytes = (size.MemoryMiB * 4 / 5).ToString(CultureInfo.InvariantCulture);
        return ChartPods.Replicated(size).Merge(new Values { ["enabled"] = true, ["extraArgs"] = new object[] { "-I 32m", $"-m {megabytes}" } });
    }
}
