using System.Collections.Immutable;
using Pulumi;
using Pulumi.Utilities;
using Eks = Pulumi.Aws.Eks;

namespace Lgtm.Components.Cluster;

/// <summary>What EKS tells about a control plane. The provider declares these answers as optional; an active cluster has all of them but tags.</summary>
internal static class ControlPlaneAnswers
{
    public static Output<string> ReadSecurityGroupId(Eks.Cluster cluster)
    {
        return cluster.VpcConfig.Apply(vpc => Required(vpc.ClusterSecurityGroupId, "the id of its security group (vpcConfig.clusterSecurityGroupId)"));
    }

    public static Output<string> ReadIssuer(Eks.Cluster cluster)
    {
        return cluster.Identities.Apply(identities =>
            Required(identities.SelectMany(identity => identity.Oidcs).FirstOrDefault()?.Issuer, "its token issuer (identities[0].oidcs[0].issuer)"));
    }

    public static Output<string> ReadCertificateAuthority(Eks.Cluster cluster)
    {
        return cluster.CertificateAuthority.Apply(authority => Required(authority.Data, "its certificate authority (certificateAuthority.data)"));
    }

    /// <summary>The AWS provider's default tags, read from the cluster, which has no tags of its own.</summary>
    public static Output<ImmutableDictionary<string, string>> ReadDefaultTags(Eks.Cluster cluster)
    {
        return cluster.TagsAll.Apply(OrNone);
    }

    // A provider without default tags answers nothing at all.
    internal static ImmutableDictionary<string, string> OrNone(ImmutableDictionary<string, string>? tags)
    {
        return tags ?? ImmutableDictionary<string, string>.Empty;
    }

    // A preview of a cluster that does not exist yet may know the rest of the object.
    private static Output<string> Required(string? answer, string what)
    {
        return answer is null && Deployment.Instance.IsDryRun ? OutputUtilities.CreateUnknown(string.Empty) : Output.Create(answer ?? throw Missing(what));
    }

    private static RunException Missing(string what)
    {
        return new($"EKS did not tell {what}; an active cluster has it: look at the cluster in the AWS console, then run `pulumi refresh` and `pulumi up`");
    }
}
