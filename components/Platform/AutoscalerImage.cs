using Lgtm.Components.Charts;

namespace Lgtm.Components.Platform;

/// <summary>The cluster autoscaler's image, which simulates the scheduler of one minor version of Kubernetes.</summary>
internal static class AutoscalerImage
{
    public static bool IsKnownFor(string kubernetesVersion)
    {
        return PinnedCharts.ClusterAutoscalerImageTags.ContainsKey(kubernetesVersion);
    }

    public static string TagFor(string kubernetesVersion)
    {
        return PinnedCharts.ClusterAutoscalerImageTags.GetValueOrDefault(kubernetesVersion, PinnedCharts.NewestClusterAutoscalerImageTag);
    }

    public static string Warning(string kubernetesVersion)
    {
        return $"kubernetesVersion: no cluster autoscaler is pinned for {kubernetesVersion}, so {TagFor(kubernetesVersion)} runs, which may judge pods differently from the cluster's scheduler; pin its image tag";
    }
}
