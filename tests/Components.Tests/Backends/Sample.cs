using Lgtm.Components.Backends;
using Lgtm.Components.Capacity;
using Lgtm.Components.Charts;
using Lgtm.Components.Grafana;
using Lgtm.Components.Loki;
using Lgtm.Components.Mimir;
using Lgtm.Components.Resources;
using Lgtm.Components.Storage;
using Lgtm.Components.Tempo;
using Pulumi;

namespace Components.Tests.Lgtm;

/// <summary>Arguments of a stack as a program would give them for a profile.</summary>
internal static class Sample
{
    public const string RoleOf = "arn:aws:iam::123456789012:role/";

    public static LgtmStackArgs For(CapacityProfile profile, ChartSet charts = ChartSet.LgtmDistributed)
    {
        return For(Plan(profile, charts), charts: charts);
    }

    public static LgtmStackArgs For(
        CapacityPlan plan,
        IReadOnlyDictionary<string, WorkloadSize>? sizes = null,
        bool podIdentity = false,
        Lifetime lifetime = Lifetime.Protected,
        string? rootUrl = null,
        ChartSet charts = ChartSet.LgtmDistributed,
        (int Logs, int Traces, int Metrics)? retentionDays = null,
        GrafanaDatabaseArgs? database = null,
        string? imageRegistryPrefix = null,
        IReadOnlyDictionary<string, object>? extraValues = null,
        bool podsKnowTheirZone = true)
    {
        var days = retentionDays ?? (14, 7, 400);
        return new LgtmStackArgs
        {
            ImageRegistryPrefix = imageRegistryPrefix,
            ExtraValues = extraValues,
            Charts = charts,
            Namespace = LgtmNames.Namespace,
            Region = "eu-west-1",
            Loki = new LokiStoreArgs { ChunksBucket = "acme-loki-chunks", RulerBucket = "acme-loki-ruler", RoleArn = Role("loki", podIdentity) },
            Tempo = new TempoStoreArgs { TracesBucket = "acme-tempo-traces", RoleArn = Role("tempo", podIdentity) },
            Mimir = new MimirStoreArgs
            {
                BlocksBucket = "acme-mimir-blocks",
                RulerBucket = "acme-mimir-ruler",
                AlertmanagerBucket = "acme-mimir-alertmanager",
                RoleArn = Role("mimir", podIdentity),
            },
            Capacity = new CapacityPlan
            {
                ReplicationFactor = plan.ReplicationFactor,
                ZoneAware = plan.ZoneAware,
                PodsKnowTheirZone = podsKnowTheirZone,
                Workloads = sizes ?? plan.Workloads,
                Limits = plan.Limits,
            },
            LogRetention = new RetentionArgs { Days = days.Logs },
            TraceRetention = new RetentionArgs { Days = days.Traces },
            MetricRetention = new RetentionArgs { Days = days.Metrics },
            GrafanaAdminSecretName = "grafana-admin",
            GrafanaDatabase = database,
            GrafanaDataSources = DataSources.For(LgtmNames.LokiUrl, LgtmNames.MimirUrl, LgtmNames.TempoUrl, LgtmNames.AlertmanagerUrl),
            StorageClassName = "gp3",
            StatefulNodeSelector = plan.NodePools.Count > 1 ? new() { ["lgtm/pool"] = "stateful" } : null,
            Lifetime = lifetime,
            GrafanaRootUrl = rootUrl,
        };
    }

    public static CapacityPlan Plan(CapacityProfile profile, ChartSet charts)
    {
        return CapacityPlan.Create(profile, overrides: new CapacityOverrides { LogPatterns = charts == ChartSet.Maintained });
    }

    private static Input<string>? Role(string backend, bool podIdentity)
    {
        return podIdentity ? null : (Input<string>)$"{RoleOf}{backend}";
    }

    /// <summary>The values of the one release of lgtm-distributed.</summary>
    public static Values Values(LgtmStackArgs args)
    {
        return ChartSetReleases.Find(ChartSet.LgtmDistributed).Create(args)[0].Values;
    }
}
