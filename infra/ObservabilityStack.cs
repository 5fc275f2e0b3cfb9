using Lgtm.Components;
using Lgtm.Infra.Settings;
using Pulumi;
using Kubernetes = Pulumi.Kubernetes;

namespace Lgtm.Infra;

/// <summary>The whole stack: what there is, in the order in which it comes to life.</summary>
internal static class ObservabilityStack
{
    public static IDictionary<string, object?> Define()
    {
        var settings = StackSettingsReader.ReadConfig(PlanRules.For);
        foreach (var warning in StackWarnings.For(settings, Today.Utc()))
        {
            Log.Warn(warning);
        }

        return Define(settings);
    }

    private static Dictionary<string, object?> Define(StackSettings settings)
    {
        var plan = Wiring.Capacity(settings);

        var network = new Network("network", Wiring.Network(settings));
        var cluster = new EksCluster("observability", Wiring.Cluster(settings, plan, network));
        var inCluster = InCluster(cluster);
        _ = new DefaultStorageClass("storage-class", Wiring.StorageClass(settings), On(inCluster));

        return new(StringComparer.Ordinal)
        {
            [StackOutputs.ClusterName] = cluster.ClusterName,
            [StackOutputs.Kubeconfig] = cluster.Kubeconfig,
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

    private static ComponentResourceOptions On(Kubernetes.Provider provider, params Resource[] after)
    {
        return new() { Providers = { provider }, DependsOn = after };
    }
}
