using Pulumi;
using Pulumi.Kubernetes.Helm.V3;
using Pulumi.Kubernetes.Types.Inputs.Helm.V3;

namespace Lgtm.Components.Charts;

/// <summary>Installs a pinned chart the same way everywhere.</summary>
internal static class ChartRelease
{
    // Helm's own five minutes are short for the first EBS volumes and load balancers of a new cluster.
    private const int TimeoutSeconds = 900;

    // The longest that a change of configuration takes: ingesters go one at a time, and each may take five minutes to upload what it holds.
    private const int BackendsTimeoutSeconds = 3600;

    /// <summary>The logical name is <paramref name="name"/>; so is the release's name in the cluster, unless <paramref name="releaseName"/> says otherwise.</summary>
    public static Release Install(
        string name,
        PinnedChart chart,
        Input<string> targetNamespace,
        Values values,
        IReadOnlyDictionary<string, object>? extraValues,
        CustomResourceOptions options,
        string? releaseName = null,
        bool isOfBackends = false)
    {
        var args = new ReleaseArgs
        {
            Name = releaseName ?? name,
            Chart = chart.Name,
            Version = chart.Version,
            RepositoryOpts = new RepositoryOptsArgs { Repo = chart.Repository },
            Namespace = targetNamespace,
            CreateNamespace = false,

            // A rollback of the first installation would remove the evidence of what went wrong.
            Atomic = false,
            SkipAwait = false,
            Timeout = isOfBackends ? BackendsTimeoutSeconds : TimeoutSeconds,
            Values = values.Merge(extraValues),
        };
        return new Release(name, args, options);
    }
}
