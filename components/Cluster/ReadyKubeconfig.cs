using Pulumi;
using Pulumi.Utilities;
using Eks = Pulumi.Aws.Eks;

namespace Lgtm.Components.Cluster;

/// <summary>The kubeconfig of a cluster on which a pod can start.</summary>
internal static class ReadyKubeconfig
{
    public static Output<string> Of(EksClusterArgs args, Eks.Cluster cluster, Output<string> region, IEnumerable<Resource> prerequisites)
    {
        var authority = ControlPlaneAnswers.ReadCertificateAuthority(cluster);

        // The subnets are in it for their routes: with Auto Mode, no resource of ours stands between them and the first pod.
        var kubeconfig = Output.Tuple(cluster.Endpoint, authority, region, args.NodeSubnetIds.ToOutput())
            .Apply(parts => Kubeconfig.For(parts.Item1, parts.Item2, parts.Item3, args.ClusterName, args.DeployerRoleArn));

        // As dependencies rather than values: a new node group would make the kubeconfig unknown, and with it each preview of what runs in the cluster.
        return Output.CreateSecret(prerequisites.Aggregate(kubeconfig, OutputUtilities.WithDependency));
    }
}
