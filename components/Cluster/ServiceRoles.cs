using Lgtm.Components.Identity;
using Lgtm.Components.Resources;
using Pulumi;
using Pulumi.Aws.Iam;

namespace Lgtm.Components.Cluster;

/// <summary>Roles that AWS services take on for a cluster.</summary>
internal sealed class ServiceRoles(ChildScope scope, EksClusterArgs args, Output<string> partition)
{
    private static readonly string[] AutoModePolicies =
        ["AmazonEKSComputePolicy", "AmazonEKSBlockStoragePolicy", "AmazonEKSLoadBalancingPolicy", "AmazonEKSNetworkingPolicy"];

    public GrantedRole ControlPlane()
    {
        return Create(
            "control-plane",
            "Lets the EKS control plane look after the cluster's resources",
            ServiceTrustPolicy.For("eks.amazonaws.com", "sts:AssumeRole", "sts:TagSession"),
            ["AmazonEKSClusterPolicy", .. args.Compute == Compute.AutoMode ? AutoModePolicies : []]);
    }

    public GrantedRole Nodes()
    {
        // Pods cannot borrow this role (hop limit 1), so it serves the kubelet and the network plugin alone. With Auto Mode, neither needs more than the
        // minimum.
        string[] policies = args.Compute == Compute.AutoMode
            ? ["AmazonEKSWorkerNodeMinimalPolicy", "AmazonEC2ContainerRegistryPullOnly"]
            : ["AmazonEKSWorkerNodePolicy", "AmazonEC2ContainerRegistryPullOnly", "AmazonEKS_CNI_Policy"];

        var role = Create("node", "Lets nodes join the cluster and fetch images", ServiceTrustPolicy.For("ec2.amazonaws.com", "sts:AssumeRole"), policies);
        return EcrCache.Of(args.ImageRegistryPrefix) is { } cache ? role with { Grants = [.. role.Grants, Filling(cache, role.Role)] } : role;
    }

    public GrantedRole BlockStorage()
    {
        // This policy has no service-role/ in its ARN, unlike the one it follows.
        return Create(
            "ebs-csi",
            "Lets the EBS CSI driver look after the volumes that it made",
            ServiceTrustPolicy.For("pods.eks.amazonaws.com", "sts:AssumeRole", "sts:TagSession"),
            ["AmazonEBSCSIDriverPolicyV2"]);
    }

    private GrantedRole Create(string purpose, string description, string trust, string[] policies)
    {
        var name = scope.Named(purpose);
        var role = new Role(
            name,
            new RoleArgs { AssumeRolePolicy = trust, Description = description, Path = args.RolePath, PermissionsBoundary = args.PermissionsBoundaryArn! },
            scope.Options());

        return new(role, [.. policies.Select(policy => Attach(role, $"{name}-{policy}", policy))]);
    }

    private RolePolicy Filling(EcrCache cache, Role role)
    {
        return new(
            scope.Named("node-image-cache"),
            new RolePolicyArgs { Role = role.Name, Policy = partition.Apply(known => EcrCachePolicy.For(cache, known)) },
            scope.Options());
    }

    private RolePolicyAttachment Attach(Role role, string name, string policy)
    {
        return new(
            name,
            new RolePolicyAttachmentArgs { Role = role.Name, PolicyArn = Output.Format($"arn:{partition}:iam::aws:policy/{policy}") },
            scope.Options());
    }
}
