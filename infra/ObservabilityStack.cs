using Lgtm.Components.Backends;
using Lgtm.Components.Cluster;
using Lgtm.Components.Collection;
using Lgtm.Components.Grafana;
using Lgtm.Components.Network;
using Lgtm.Components.Platform;
using Lgtm.Infra.Settings;
using Pulumi;
using Kubernetes = Pulumi.Kubernetes;

namespace Lgtm.Infra;

/// <summary>The whole stack, in the order in which it comes to life. It is destroyed in the reverse order.</summary>
internal static class ObservabilityStack
{
    public static IDictionary<string, object?> Define()
    {
        var refuseExamples = ExampleValues.AreRefused(Deployment.Instance.IsDryRun, Environment.GetEnvironmentVariable);
        var settings = StackSettingsReader.ReadConfig(read => [.. PlanRules.For(read), .. refuseExamples ? ExampleValues.Rules(read) : []]);
        string[] warnings =
        [
            .. StackWarnings.For(settings),
            .. CertificateWarnings.For(settings, Today.Utc()),
            .. SupportWarnings.For(settings, Today.Utc()),
            .. PlanWarnings.For(settings),
            .. OverrideWarnings.For(settings),
            .. RetentionWarnings.For(settings),
        ];
        foreach (var warning in warnings)
        {
            Log.Warn(warning);
        }

        return Define(settings);
    }

    public static Dictionary<string, object?> Define(StackSettings settings)
    {
        var plan = Wiring.Capacity(settings);
        var place = AwsPlace.OfProvider();

        var network = new ClusterNetwork("network", Wiring.Network(settings));
        var cluster = new EksCluster("observability", Wiring.Cluster(settings, plan, network));
        var stores = new TelemetryStores(settings, cluster, place);

        var provider = InCluster(cluster);
        var storageClass = new DefaultStorageClass("storage-class", Wiring.StorageClass(settings), On(provider));
        IReadOnlyList<Resource> controllers = settings.Cluster.Compute == Compute.AutoMode
            ? []
            : [new ClusterPlatform("platform", Wiring.Platform(settings, plan, cluster, network, place), On(provider))];

        // Load balancers and volumes of a namespace are removed by controllers, which therefore come before it and go after it.
        var lgtmNamespace = new ClusterNamespace("lgtm-namespace", Wiring.LgtmNamespace(), On(provider, controllers));
        var otelNamespace = new ClusterNamespace("otel-namespace", Wiring.OtelNamespace(), On(provider, controllers));

        var admin = new GrafanaAdminSecret("grafana-admin", Wiring.GrafanaAdmin(lgtmNamespace), On(provider));
        var database = settings.Grafana.Database is { } given
            ? new GrafanaDatabaseSecret("grafana-database", Wiring.GrafanaDatabaseSecret(given, lgtmNamespace), On(provider))
            : null;
        var around = new LgtmSurroundings(lgtmNamespace.NamespaceName, place, stores, admin.SecretName, database?.SecretName, storageClass.StorageClassName);

        // With Pod Identity no value of the chart names the roles, and a pod that starts before its role stays without it.
        var lgtm = new LgtmStack("lgtm", Wiring.Lgtm(settings, plan, around), On(provider, stores.Roles));
        var collector = new OtelCollector("collector", Wiring.Collector(settings, plan, otelNamespace, lgtm, place), On(provider));
        var grafana = new GrafanaExposure("grafana", Wiring.Grafana(settings, lgtm), On(provider));

        return new()
        {
            [StackOutputs.GrafanaUrl] = grafana.Url,
            [StackOutputs.GrafanaAdminSecretName] = admin.SecretName,
            [StackOutputs.OtlpGrpcEndpoint] = collector.OtlpGrpcEndpoint,
            [StackOutputs.OtlpHttpEndpoint] = collector.OtlpHttpEndpoint,
            [StackOutputs.OtelEnvironment] = OtelEnvironment.For(collector.OtlpGrpcEndpoint, settings.Environment.Name),
            [StackOutputs.LokiUrl] = lgtm.LokiUrl,
            [StackOutputs.MimirUrl] = lgtm.MimirUrl,
            [StackOutputs.TempoUrl] = lgtm.TempoUrl,
            [StackOutputs.Kubeconfig] = cluster.Kubeconfig,
            [StackOutputs.BucketNames] = stores.BucketNames,
            [StackOutputs.ClusterName] = cluster.ClusterName,
        };
    }

    // The kubeconfig resolves when nodes, add-ons and access exist, so everything in the cluster waits for them, and goes before them on destroy.
    private static Kubernetes.Provider InCluster(EksCluster cluster)
    {
        return new("in-cluster", new Kubernetes.ProviderArgs
        {
            KubeConfig = cluster.Kubeconfig,
            ClusterIdentifier = cluster.ClusterIdentifier,
            EnableServerSideApply = true,
        });
    }

    private static ComponentResourceOptions On(Kubernetes.Provider provider, IReadOnlyList<Resource>? after = null)
    {
        var options = new ComponentResourceOptions { Providers = { provider } };
        foreach (var resource in after ?? [])
        {
            options.DependsOn.Add(resource);
        }

        return options;
    }
}
