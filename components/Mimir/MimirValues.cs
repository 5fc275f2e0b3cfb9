using Lgtm.Components.Capacity;
using Lgtm.Components.Charts;
using Lgtm.Components.Resources;

namespace Lgtm.Components.Mimir;

/// <summary>The <c>mimir</c> section of the lgtm-distributed values.</summary>
internal static class MimirValues
{
    public static Values For(MimirInputs args, string release = LgtmNames.Release)
    {
        var values = new Values
        {
            ["minio"] = Enabled(false),
            ["serviceAccount"] = ChartPods.ServiceAccount(LgtmNames.MimirServiceAccount, args.Mimir.RoleArn),
            ["mimir"] = new Values { ["structuredConfig"] = MimirConfig.For(args) },
            ["ingester"] = ZonedPod(args, release, Workload.MimirIngester, "ingester"),
            ["store_gateway"] = ZonedPod(args, release, Workload.MimirStoreGateway, "store-gateway"),
            ["compactor"] = StatefulPod(args, Workload.MimirCompactor),
            ["alertmanager"] = StatefulPod(args, Workload.MimirAlertmanager).Merge(Enabled(true)),
            ["distributor"] = Pod(args, Workload.MimirDistributor),
            ["querier"] = Pod(args, Workload.MimirQuerier),
            ["query_frontend"] = Pod(args, Workload.MimirQueryFrontend),
            ["query_scheduler"] = Pod(args, Workload.MimirQueryScheduler),
            ["ruler"] = Pod(args, Workload.MimirRuler).Merge(Enabled(true)),

            // The older nginx section stops bodies at 1 MiB and is gone in the next major version of the chart.
            ["nginx"] = Enabled(false),
            ["gateway"] = Gateway(args).Merge(new Values { ["enabledNonEnterprise"] = true }),
            ["chunks-cache"] = Cache(args, Workload.MimirChunksCache),
            ["index-cache"] = Cache(args, Workload.MimirIndexCache),
            ["metadata-cache"] = Cache(args, Workload.MimirMetadataCache),
            ["results-cache"] = Cache(args, Workload.MimirResultsCache),
            ["memcachedExporter"] = new Values { ["resources"] = ChartPods.Resources(new WorkloadSize { CpuMillicores = 10, MemoryMiB = 32, MemoryLimitMiB = 64 }) },
        };
        values["overrides_exporter"] = Optional(args, Workload.MimirOverridesExporter);

        // Zones are rolled by deleting pods one zone after the other; Kubernetes itself would never update them.
        values["rollout_operator"] = args.Capacity.ZoneAware ? Optional(args, Workload.MimirRolloutOperator) : Enabled(false);
        return values;
    }

    // The chart would add pods for memory, too: 0 stands for no such rule.
    public static Values Gateway(MimirInputs args)
    {
        var gateway = Pod(args, Workload.MimirGateway);
        return args.Capacity.Workloads[Workload.MimirGateway] is { MaxReplicas: { } most } size
            ? gateway.Merge(new Values { ["autoscaling"] = ChartPods.Autoscaling(size, most).Merge(new Values { ["targetMemoryUtilizationPercentage"] = 0 }) })
            : gateway;
    }

    private static Values Enabled(bool enabled)
    {
        return new() { ["enabled"] = enabled };
    }

    private static Values Pod(MimirInputs args, string workload)
    {
        var size = args.Capacity.Workloads[workload];
        var pod = new Values { ["replicas"] = size.Replicas, ["resources"] = ChartPods.Resources(size) };
        if (size.Replicas > 1)
        {
            // The chart takes one constraint or a list of them; Helm warns that a list stands where the chart's own has a map.
            pod["topologySpreadConstraints"] = PodSpread.Preferred();
        }

        return pod;
    }

    private static Values Optional(MimirInputs args, string workload)
    {
        return args.Capacity.Workloads.ContainsKey(workload) ? Pod(args, workload).Merge(Enabled(true)) : Enabled(false);
    }

    private static Values StatefulPod(MimirInputs args, string workload)
    {
        return Pod(args, workload).Merge(new Values
        {
            ["persistentVolume"] = new Values
            {
                ["enabled"] = true,
                ["size"] = ChartPods.GiB(args.Capacity.Workloads[workload].VolumeGiB),
                ["storageClass"] = args.StorageClassName,
            }.Merge(ClaimsGo(args)),
            ["nodeSelector"] = ChartPods.NodeSelector(args),
            ["priorityClassName"] = StatefulPriority.Name,
        });
    }

    private static Values ClaimsGo(MimirInputs args)
    {
        return args.Lifetime == Lifetime.Disposable
            ? new() { ["enableRetentionPolicy"] = true, ["whenDeleted"] = "Delete", ["whenScaled"] = "Retain" }
            : [];
    }

    private static Values ZonedPod(MimirInputs args, string release, string workload, string component)
    {
        var pod = StatefulPod(args, workload).Merge(new Values { ["zoneAwareReplication"] = args.Capacity.ZoneAware ? Zones(args, component) : Enabled(false) });
        if (args.Capacity.ZoneAware)
        {
            pod["topologySpreadConstraints"] = PodSpread.OverNodes();
        }
        else if (args.Capacity.Workloads[workload].Replicas > 1)
        {
            pod["topologySpreadConstraints"] = component == "ingester" ? PodSpread.OverZones() : PodSpread.Preferred();
            pod["affinity"] = OnePerNode(release, component);
        }

        return pod;
    }

    // Three copies on one node are one copy. The charts leave it at a preference for those that hold recent data.
    private static Values OnePerNode(string release, string component)
    {
        var labels = new Values
        {
            ["app.kubernetes.io/instance"] = release,
            ["app.kubernetes.io/name"] = "mimir",
            ["app.kubernetes.io/component"] = component,
        };
        var apart = new Values { ["labelSelector"] = new Values { ["matchLabels"] = labels }, ["topologyKey"] = PodSpread.Node };
        return new() { ["podAntiAffinity"] = new Values { ["requiredDuringSchedulingIgnoredDuringExecution"] = new object[] { apart } } };
    }

    // No availability zone is named. The topology key keeps two logical zones out of one availability zone, the affinity keeps one logical zone together
    // (else the first two could take all three), and the volumes keep them where they are. A zone inherits neither node selector nor storage class.
    private static Values Zones(MimirInputs args, string component)
    {
        var zones = new[] { "zone-a", "zone-b", "zone-c" }.Select(zone => (object)new Values
        {
            ["name"] = zone,
            ["nodeSelector"] = ChartPods.NodeSelector(args),
            ["storageClass"] = args.StorageClassName,
            ["extraAffinity"] = Together(component, zone),
        });
        return new() { ["enabled"] = true, ["topologyKey"] = PodSpread.Zone, ["zones"] = zones.ToArray() };
    }

    private static Values Together(string component, string zone)
    {
        var ownKind = new Values { ["matchLabels"] = new Values { ["rollout-group"] = component, ["zone"] = zone } };
        return new()
        {
            ["podAffinity"] = new Values
            {
                ["requiredDuringSchedulingIgnoredDuringExecution"] = new object[] { new Values { ["labelSelector"] = ownKind, ["topologyKey"] = PodSpread.Zone } },
            },
        };
    }

    // The chart would ask for a fifth more than the cache holds, and half a core.
    private static Values Cache(MimirInputs args, string workload)
    {
        return args.Capacity.Workloads.TryGetValue(workload, out var size)
            ? Pod(args, workload).Merge(new Values { ["enabled"] = true, ["allocatedMemory"] = size.MemoryMiB * 5 / 6 })
            : Enabled(false);
    }
}
