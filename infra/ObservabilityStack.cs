using Lgtm.Components.Backends;
using Lgtm.Components.Capacity;
using Lgtm.Components.Cluster;
using Lgtm.Components.Collection;
using Lgtm.Components.Grafana;
using Lgtm.Components.Loki;
using Lgtm.Components.Mimir;
using Lgtm.Components.Network;
using Lgtm.Components.Platform;
using Lgtm.Components.Resources;
using Lgtm.Components.Tempo;
using Lgtm.Infra.Settings;
using Lgtm.Infra.Warnings;
using Pulumi;
using Kubernetes = Pulumi.Kubernetes;

namespace Lgtm.Infra;

/// <summary>The whole stack, in the order in which it comes to life. It is destroyed in the reverse order.</summary>
internal static class ObservabilityStack
{
    public static IDictionary<string, object?> Define()
    {
        var refuseExamples = ExampleValues.AreRefused(Deployment.Instance.IsDryRun, Environment.GetEnvironmentVariable);
        CapacityPlan? plan = null;
        var settings = StackSettingsReader.ReadConfig(read =>
        {
            (plan, var rules) = PlanRules.Judge(read);
            return [.. rules, .. refuseExamples ? ExampleValues.Rules(read) : []];
        });
        foreach (var warning in StackWarning.FindAll(settings, plan!, Today.Utc()))
        {
            Log.Warn(warning);
        }

        return Define(settings, plan!);
    }

    public static Dictionary<string, object?> Define(StackSettings settings, CapacityPlan plan)
    {
        var location = new AwsLocation();

        var network = new ClusterNetwork("network", Wiring.Network(settings));
        var cluster = new EksCluster("observability", Wiring.Cluster(settings, plan, network));
        var storage = Wiring.Storage(settings, cluster, location);
        var loki = new LokiStorage("loki", new() { Storage = storage, Retention = Wiring.Retention(settings.Retention.LogsDays) });
        var tempo = new TempoStorage("tempo", new() { Storage = storage, Retention = Wiring.Retention(settings.Retention.TracesDays) });
        var mimir = new MimirStorage("mimir", new() { Storage = storage, Retention = Wiring.Retention(settings.Retention.MetricsDays) });

        var provider = InCluster(cluster);

        // Nodes, add-ons and access come before the first things in the cluster, and go after them. With Auto Mode no resource of ours stands between a pod and the
        // routes of its subnet, hence the network.
        Resource[] foundations = [network, cluster];
        var storageClass = new DefaultStorageClass("storage-class", Wiring.StorageClass(settings), On(provider, foundations));
        IReadOnlyList<Resource> controllers = settings.Cluster.Compute == Compute.AutoMode
            ? foundations
            : [new ClusterPlatform("platform", Wiring.Platform(settings, plan, cluster, network, location), On(provider, foundations))];

        // Load balancers and volumes of a namespace are removed by controllers, which therefore come before it and go after it.
        var lgtmNamespace = new ClusterNamespace("lgtm-namespace", Wiring.LgtmNamespace(), On(provider, controllers));
        var otelNamespace = new ClusterNamespace("otel-namespace", Wiring.OtelNamespace(), On(provider, controllers));

        var admin = new GrafanaAdminSecret("grafana-admin", Wiring.GrafanaAdmin(lgtmNamespace), On(provider));
        var database = settings.Grafana.Database is { } given
            ? new GrafanaDatabaseSecret("grafana-database", Wiring.GrafanaDatabaseSecret(given, lgtmNamespace), On(provider))
            : null;

        // With Pod Identity no value of the chart names the roles, and a pod that starts before its role stays without it.
        var lgtm = new LgtmStack(
            "lgtm",
            Wiring.Lgtm(settings, plan, location, lgtmNamespace, storageClass, (loki, tempo, mimir), admin, database),
            On(provider, [loki, tempo, mimir]));
        var collector = new OtelCollector("collector", Wiring.Collector(settings, plan, otelNamespace, lgtm, location), On(provider));
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
            [StackOutputs.BucketNames] = Wiring.BucketNames(loki, tempo, mimir),
            [StackOutputs.ClusterName] = cluster.ClusterName,
        };
    }

    private static Kubernetes.Provider InCluster(EksCluster cluster)
    {
        return new("in-cluster", new Kubernetes.ProviderArgs
        {
            KubeConfig = cluster.Kubeconfig,
            ClusterIdentifier = cluster.ClusterIdentifier,
            EnableServerSideApply = true,

            // Without these, a Secret or ConfigMap whose content changes is deleted and made again; a pod that starts in between fails. What is immutable is still replaced.
            EnableSecretMutable = true,
            EnableConfigMapMutable = true,
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
