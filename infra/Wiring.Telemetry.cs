using Lgtm.Components.Backends;
using Lgtm.Components.Capacity;
using Lgtm.Components.Cluster;
using Lgtm.Components.Collection;
using Lgtm.Components.Grafana;
using Lgtm.Components.Identity;
using Lgtm.Components.Platform;
using Lgtm.Components.Storage;
using Lgtm.Infra.Settings;
using Pulumi;

namespace Lgtm.Infra;

/// <summary>The part about storage, backends, collector and Grafana.</summary>
internal static partial class Wiring
{
    public static SignalRetention Retention(StackSettings settings)
    {
        var days = settings.Retention;
        return new(Logs: new() { Days = days.LogsDays }, Traces: new() { Days = days.TracesDays }, Metrics: new() { Days = days.MetricsDays });
    }

    public static TelemetryBucketArgs Bucket(StackSettings settings, string purpose, AwsPlace place, RetentionArgs? retention = null, string? telemetryPrefix = null)
    {
        var prefix = settings.Storage.BucketPrefix;
        return new()
        {
            BucketName = Output.Tuple(place.AccountId, place.Region).Apply(known => BucketNaming.For(prefix, purpose, known.Item1, known.Item2)),
            Retention = retention,
            TelemetryPrefix = telemetryPrefix,
            NoncurrentDays = settings.Storage.NoncurrentDays,
            KmsKeyArn = Optional(settings.Storage.KmsKeyArn),
            Lifetime = settings.Environment.Lifetime,
        };
    }

    public static WorkloadRoleArgs Role(StackSettings settings, EksCluster cluster, StorageBackend backend, params TelemetryBucket[] buckets)
    {
        var key = settings.Storage.KmsKeyArn;
        return new()
        {
            Mode = settings.Identity.Mode,
            Namespace = LgtmNames.Namespace,
            ServiceAccount = ServiceAccountOf(backend),
            ClusterName = cluster.ClusterName,
            OidcProviderArn = cluster.OidcProviderArn,
            OidcIssuer = cluster.OidcIssuer,
            PolicyJson = Output.All(buckets.Select(bucket => bucket.BucketArn)).Apply(arns => BucketAccessPolicy.For(backend, arns, key)),
            RolePath = settings.Identity.RolePathOrDefault,
            PermissionsBoundaryArn = settings.Identity.PermissionsBoundaryArn,
        };
    }

    public static LgtmStackArgs Lgtm(StackSettings settings, CapacityPlan plan, LgtmSurroundings around)
    {
        return new()
        {
            Namespace = around.Namespace,
            Region = around.Place.Region,
            Charts = settings.Backends.Charts,
            Loki = around.Stores.ForLoki(settings.Identity.Mode),
            Tempo = around.Stores.ForTempo(settings.Identity.Mode),
            Mimir = around.Stores.ForMimir(settings.Identity.Mode),
            ReplicationFactor = plan.ReplicationFactor,
            ZoneAware = plan.ZoneAware,
            PodsKnowTheirZone = KubernetesSupport.LabelsPodsWithTheirZone(settings.Cluster.KubernetesVersion),
            Sizes = SizesOfTheBackends(plan),
            Limits = Limits(plan.Limits),
            LogRetention = around.Stores.Retention.Logs,
            TraceRetention = around.Stores.Retention.Traces,
            MetricRetention = around.Stores.Retention.Metrics,
            GrafanaAdminSecretName = around.AdminSecretName,
            GrafanaDatabase = GrafanaDatabase(settings.Grafana.Database, around.DatabaseSecretName),
            GrafanaDataSources = DataSources.For(LgtmNames.LokiUrl, LgtmNames.MimirUrl, LgtmNames.TempoUrl, LgtmNames.AlertmanagerUrl),
            StorageClassName = around.StorageClassName,
            StatefulNodeSelector = NodeWiring.StatefulSelector(settings.Cluster, plan),
            Lifetime = settings.Environment.Lifetime,
            GrafanaRootUrl = settings.Grafana.RootUrl,
            ImageRegistryPrefix = settings.Images?.RegistryPrefix,
        };
    }

    public static OtelCollectorArgs Collector(StackSettings settings, CapacityPlan plan, ClusterNamespace into, LgtmStack lgtm, AwsPlace place)
    {
        return new()
        {
            Namespace = into.NamespaceName,
            ClusterName = settings.Cluster.Name,
            EnvironmentName = settings.Environment.Name,
            Region = place.Region,
            LokiOtlpEndpoint = lgtm.LokiOtlpEndpoint,
            MimirOtlpEndpoint = lgtm.MimirOtlpEndpoint,
            TempoOtlpEndpoint = lgtm.TempoOtlpEndpoint,
            Size = Size(plan.Workloads[Workload.CollectorGateway]),
            ImageRegistryPrefix = settings.Images?.RegistryPrefix,
        };
    }

    public static GrafanaAdminSecretArgs GrafanaAdmin(ClusterNamespace into)
    {
        return new() { Namespace = into.NamespaceName };
    }

    public static GrafanaDatabaseSecretArgs GrafanaDatabaseSecret(GrafanaDatabaseSettings database, ClusterNamespace into)
    {
        return new() { Namespace = into.NamespaceName, Password = database.Password.AsOutput(), CaCertificates = Optional(database.CaCertificates) };
    }

    public static GrafanaExposureArgs Grafana(StackSettings settings, LgtmStack lgtm)
    {
        var autoMode = settings.Cluster.Compute == Compute.AutoMode;
        return new()
        {
            Namespace = lgtm.Namespace,
            ReleaseName = lgtm.ReleaseName,
            Exposure = settings.Grafana.Exposure,
            AllowedCidrs = [.. settings.Grafana.AllowedCidrs ?? []],
            CertificateArn = Optional(settings.Grafana.CertificateArn),
            HostName = settings.Grafana.HostName,
            Controller = autoMode ? LoadBalancerController.EksAutoMode : LoadBalancerController.AwsLoadBalancerController,
        };
    }

    private static GrafanaDatabaseArgs? GrafanaDatabase(GrafanaDatabaseSettings? database, Output<string>? secretName)
    {
        return database is null ? null : new()
        {
            Host = database.Host,
            Port = database.Port ?? 5432,
            Name = database.Name,
            User = database.User,
            SecretName = secretName!,
            VerifiesServer = database.CaCertificates is not null,
        };
    }

    private static string ServiceAccountOf(StorageBackend backend)
    {
        return backend switch
        {
            StorageBackend.Loki => LgtmNames.LokiServiceAccount,
            StorageBackend.Tempo => LgtmNames.TempoServiceAccount,
            StorageBackend.Mimir => LgtmNames.MimirServiceAccount,
            _ => throw new ArgumentOutOfRangeException(nameof(backend), backend, message: null),
        };
    }

    private static Dictionary<string, WorkloadSizeArgs> SizesOfTheBackends(CapacityPlan plan)
    {
        return plan.Workloads
            .Where(size => size.Key != Workload.CollectorGateway)
            .ToDictionary(size => size.Key, size => Size(size.Value));
    }

    private static WorkloadSizeArgs Size(WorkloadSize size)
    {
        return new()
        {
            Replicas = size.Replicas,
            MaxReplicas = size.MaxReplicas,
            CpuMillicores = size.CpuMillicores,
            MemoryMiB = size.MemoryMiB,
            MemoryLimitMiB = size.MemoryLimitMiB,
            VolumeGiB = size.VolumeGiB,
        };
    }

    private static IngestLimitsArgs Limits(IngestLimits limits)
    {
        return new()
        {
            ActiveSeries = limits.ActiveSeries,
            SamplesPerSecond = limits.SamplesPerSecond,
            LogMegabytesPerSecond = limits.LogMegabytesPerSecond,
            TraceMegabytesPerSecond = limits.TraceMegabytesPerSecond,
        };
    }
}
