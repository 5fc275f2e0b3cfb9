using Lgtm.Components.Backends;
using Lgtm.Components.Capacity;
using Lgtm.Components.Charts;
using Lgtm.Components.Cluster;
using Lgtm.Components.Collection;
using Lgtm.Components.Grafana;
using Lgtm.Components.Identity;
using Lgtm.Components.Loki;
using Lgtm.Components.Mimir;
using Lgtm.Components.Platform;
using Lgtm.Components.Resources;
using Lgtm.Components.Storage;
using Lgtm.Components.Tempo;
using Lgtm.Infra.Settings;
using Pulumi;

namespace Lgtm.Infra;

/// <summary>The part about storage, backends, collector and Grafana.</summary>
internal static partial class Wiring
{
    public static RetentionArgs Retention(int days)
    {
        return new() { Days = days };
    }

    public static StorageArgs Storage(StackSettings settings, EksCluster cluster, AwsLocation location)
    {
        return new()
        {
            BucketPrefix = settings.Storage.BucketPrefix,
            AccountId = location.AccountId,
            Region = location.Region,
            NoncurrentDays = settings.Storage.NoncurrentDays,
            KmsKeyArn = settings.Storage.KmsKeyArn,
            Lifetime = settings.Environment.Lifetime,
            IdentityMode = settings.Identity.Mode,
            Namespace = LgtmNames.Namespace,
            ClusterName = cluster.ClusterName,
            OidcProviderArn = cluster.OidcProviderArn,
            OidcIssuer = cluster.OidcIssuer,
            RolePath = settings.Identity.RolePathOrDefault,
            PermissionsBoundaryArn = settings.Identity.PermissionsBoundaryArn,
        };
    }

    /// <summary>Name of each bucket, by its purpose.</summary>
    public static Dictionary<string, object?> BucketNames(LokiStorage loki, TempoStorage tempo, MimirStorage mimir)
    {
        return new()
        {
            ["loki-chunks"] = loki.ChunksBucket,
            ["loki-ruler"] = loki.RulerBucket,
            ["tempo-traces"] = tempo.TracesBucket,
            ["mimir-blocks"] = mimir.BlocksBucket,
            ["mimir-ruler"] = mimir.RulerBucket,
            ["mimir-alertmanager"] = mimir.AlertmanagerBucket,
        };
    }

    public static LgtmStackArgs Lgtm(
        StackSettings settings,
        CapacityPlan plan,
        AwsLocation location,
        ClusterNamespace into,
        DefaultStorageClass storageClass,
        (LokiStorage Loki, TempoStorage Tempo, MimirStorage Mimir) storage,
        GrafanaAdminSecret admin,
        GrafanaDatabaseSecret? database)
    {
        var (loki, tempo, mimir) = storage;

        // With Pod Identity EKS knows which role belongs to a service account, and the account carries no annotation.
        Input<string>? Annotation(Output<string> role) => settings.Identity.Mode == IdentityMode.Irsa ? (Input<string>)role : null;
        return new()
        {
            Namespace = into.NamespaceName,
            Region = location.Region,
            Charts = settings.Backends.Charts,
            Loki = new() { ChunksBucket = loki.ChunksBucket, RulerBucket = loki.RulerBucket, RoleArn = Annotation(loki.RoleArn) },
            Tempo = new() { TracesBucket = tempo.TracesBucket, RoleArn = Annotation(tempo.RoleArn) },
            Mimir = new()
            {
                BlocksBucket = mimir.BlocksBucket,
                RulerBucket = mimir.RulerBucket,
                AlertmanagerBucket = mimir.AlertmanagerBucket,
                RoleArn = Annotation(mimir.RoleArn),
            },
            Capacity = plan,
            LogRetention = Retention(settings.Retention.LogsDays),
            TraceRetention = Retention(settings.Retention.TracesDays),
            MetricRetention = Retention(settings.Retention.MetricsDays),
            GrafanaAdminSecretName = admin.SecretName,
            GrafanaDatabase = GrafanaDatabase(settings.Grafana.Database, database?.SecretName),
            GrafanaDataSources = DataSources.For(LgtmNames.LokiUrl, LgtmNames.MimirUrl, LgtmNames.TempoUrl, LgtmNames.AlertmanagerUrl),
            StorageClassName = storageClass.StorageClassName,
            StatefulNodeSelector = NodeWiring.StatefulSelector(settings.Cluster, plan),
            Lifetime = settings.Environment.Lifetime,
            GrafanaRootUrl = settings.Grafana.RootUrl,
            ImageRegistryPrefix = settings.Images?.RegistryPrefix,
        };
    }

    public static OtelCollectorArgs Collector(StackSettings settings, CapacityPlan plan, ClusterNamespace into, LgtmStack lgtm, AwsLocation location)
    {
        return new()
        {
            Namespace = into.NamespaceName,
            ClusterName = settings.Cluster.Name,
            EnvironmentName = settings.Environment.Name,
            Region = location.Region,
            LokiOtlpEndpoint = lgtm.LokiOtlpEndpoint,
            MimirOtlpEndpoint = lgtm.MimirOtlpEndpoint,
            TempoOtlpEndpoint = lgtm.TempoOtlpEndpoint,
            Size = plan.Workloads[Workload.CollectorGateway],
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
}
