using Lgtm.Components;
using Lgtm.Infra.Settings;
using Pulumi;

namespace Lgtm.Infra;

/// <summary>Turns settings and the outputs of earlier components into the arguments of the next: one pure method for each component.</summary>
internal static class Wiring
{
    public static CapacityPlan Capacity(StackSettings settings)
    {
        return CapacityPlan.For(settings.Capacity.Profile.ForComponent(), settings.Network.Zones);
    }

    public static NetworkArgs Network(StackSettings settings)
    {
        var (network, identity) = (settings.Network, settings.Identity);
        if (network.Existing is { } existing)
        {
            return new NetworkArgs
            {
                Existing = new ExistingNetworkArgs
                {
                    VpcId = existing.VpcId,
                    PublicSubnetIds = existing.PublicSubnetIds.ToList(),
                    PrivateSubnetIds = existing.PrivateSubnetIds.ToList(),
                },
            };
        }

        return new NetworkArgs
        {
            CidrBlock = network.CidrBlock!,
            ZoneCount = network.Zones,
            NatGateways = network.NatGateways!.Value.ForComponent(),
            FlowLogs = network.FlowLogs is { } flowLogs ? new FlowLogsArgs { RetentionDays = flowLogs.RetentionDays } : null,
            RolePath = identity.RolePathOrDefault,
            PermissionsBoundaryArn = identity.PermissionsBoundaryArn,
        };
    }

    public static EksClusterArgs Cluster(StackSettings settings, CapacityPlan plan, Network network)
    {
        var (cluster, identity) = (settings.Cluster, settings.Identity);
        return new EksClusterArgs
        {
            ClusterName = cluster.Name,
            KubernetesVersion = cluster.KubernetesVersion,
            SubnetIds = network.PrivateSubnetIds,
            NodeSubnetIds = network.NodeSubnetIds,
            ZoneCount = settings.Network.Zones,
            EndpointAccess = cluster.EndpointAccess.ForComponent(),
            PublicAccessCidrs = [.. cluster.PublicAccessCidrs ?? []],
            AdminRoleArns = [.. cluster.AdminRoleArns ?? []],
            DeployerRoleArn = cluster.DeployerRoleArn,
            SecretsKeyArn = Optional(cluster.SecretsKeyArn),
            LogRetentionDays = cluster.LogRetentionDays,
            DeletionProtection = cluster.DeletionProtection,
            Compute = cluster.Compute.ForComponent(),
            NodeGroups = NodeWiring.Groups(cluster, plan),
            AddOnVersions = new(cluster.AddOnVersions ?? new Dictionary<string, string>(StringComparer.Ordinal), StringComparer.Ordinal),
            Lifetime = settings.Environment.Lifetime(),
            RolePath = identity.RolePathOrDefault,
            PermissionsBoundaryArn = identity.PermissionsBoundaryArn,
        };
    }

    public static DefaultStorageClassArgs StorageClass(StackSettings settings)
    {
        return new() { Compute = settings.Cluster.Compute.ForComponent() };
    }

    public static ClusterPlatformArgs Platform(StackSettings settings, CapacityPlan plan, EksCluster cluster, Network network, AwsPlace place)
    {
        return new()
        {
            ClusterName = cluster.ClusterName,
            Region = place.Region,
            VpcId = network.VpcId,
            IdentityMode = settings.Identity.Mode.ForComponent(),
            OidcProviderArn = cluster.OidcProviderArn,
            OidcIssuer = cluster.OidcIssuer,
            Replicas = plan.ReplicationFactor == 1 ? 1 : 2,
            RolePath = settings.Identity.RolePathOrDefault,
            PermissionsBoundaryArn = settings.Identity.PermissionsBoundaryArn,
        };
    }

    public static TelemetryBucketArgs Bucket(StackSettings settings, string purpose, AwsPlace place)
    {
        var prefix = settings.Storage.BucketPrefix;
        return new()
        {
            BucketName = Output.Tuple(place.AccountId, place.Region).Apply(known => BucketNaming.For(prefix, purpose, known.Item1, known.Item2)),
            NoncurrentDays = settings.Storage.NoncurrentDays,
            KmsKeyArn = Optional(settings.Storage.KmsKeyArn),
            Lifetime = settings.Environment.Lifetime(),
        };
    }

    public static WorkloadRoleArgs Role(StackSettings settings, EksCluster cluster, StorageBackend backend, params TelemetryBucket[] buckets)
    {
        var key = settings.Storage.KmsKeyArn;
        return new()
        {
            Mode = settings.Identity.Mode.ForComponent(),
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
            Loki = around.Stores.ForLoki(settings.Identity.Mode),
            Tempo = around.Stores.ForTempo(settings.Identity.Mode),
            Mimir = around.Stores.ForMimir(settings.Identity.Mode),
            ReplicationFactor = plan.ReplicationFactor,
            ZoneAware = plan.ZoneAware,
            Sizes = plan.Workloads.Where(OfTheBackends).ToDictionary(size => size.Key, size => Size(size.Value), StringComparer.Ordinal),
            Limits = Limits(plan.Limits),
            LogRetentionDays = settings.Retention.LogsDays,
            TraceRetentionDays = settings.Retention.TracesDays,
            MetricRetentionDays = settings.Retention.MetricsDays,
            GrafanaAdminSecretName = around.AdminSecretName,
            GrafanaDataSources = DataSources.For(LgtmNames.LokiUrl, LgtmNames.MimirUrl, LgtmNames.TempoUrl, LgtmNames.AlertmanagerUrl),
            StorageClassName = around.StorageClassName,
            StatefulNodeSelector = NodeWiring.StatefulSelector(settings.Cluster, plan),
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
        };
    }

    // The strictest level refuses a pod that leaves one field out, and the umbrella brings charts of four makers.
    public static ClusterNamespaceArgs LgtmNamespace()
    {
        return new() { NamespaceName = LgtmNames.Namespace, PodSecurity = PodSecurityLevel.Baseline };
    }

    public static ClusterNamespaceArgs OtelNamespace()
    {
        return new() { NamespaceName = OtelCollector.NamespaceName, PodSecurity = PodSecurityLevel.Restricted };
    }

    public static GrafanaAdminSecretArgs GrafanaAdmin(ClusterNamespace into)
    {
        return new() { Namespace = into.NamespaceName };
    }

    public static GrafanaExposureArgs Grafana(StackSettings settings, LgtmStack lgtm)
    {
        var autoMode = settings.Cluster.Compute == ComputeChoice.AutoMode;
        return new()
        {
            Namespace = lgtm.Namespace,
            ReleaseName = lgtm.ReleaseName,
            Exposure = settings.Grafana.Exposure.ForComponent(),
            AllowedCidrs = [.. settings.Grafana.AllowedCidrs ?? []],
            CertificateArn = Optional(settings.Grafana.CertificateArn),
            Controller = autoMode ? LoadBalancerController.EksAutoMode : LoadBalancerController.AwsLoadBalancerController,
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

    private static bool OfTheBackends(KeyValuePair<string, WorkloadSize> size)
    {
        return !string.Equals(size.Key, Workload.CollectorGateway, StringComparison.Ordinal);
    }

    private static WorkloadSizeArgs Size(WorkloadSize size)
    {
        return new() { Replicas = size.Replicas, CpuMillicores = size.CpuMillicores, MemoryMiB = size.MemoryMiB, MemoryLimitMiB = size.MemoryLimitMiB, VolumeGiB = size.VolumeGiB };
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

    private static Input<string>? Optional(string? value)
    {
        return value is null ? null : (Input<string>)value;
    }
}
