using Lgtm.Components.Capacity;
using Lgtm.Components.Charts;
using Lgtm.Components.Cluster;
using Lgtm.Components.Collection;
using Lgtm.Components.Network;
using Lgtm.Components.Platform;
using Lgtm.Components.Resources;
using Lgtm.Infra.Settings;
using Pulumi;

namespace Lgtm.Infra;

/// <summary>Turns settings and the outputs of earlier components into the arguments of the next: one pure method for each component.</summary>
internal static partial class Wiring
{
    public static ClusterNetworkArgs Network(StackSettings settings)
    {
        var (network, identity) = (settings.Network, settings.Identity);
        if (network.Existing is { } existing)
        {
            return new ClusterNetworkArgs
            {
                Existing = new ExistingNetworkArgs
                {
                    VpcId = existing.VpcId,
                    PublicSubnetIds = existing.PublicSubnetIds.ToList(),
                    PrivateSubnetIds = existing.PrivateSubnetIds.ToList(),
                },
            };
        }

        return new ClusterNetworkArgs
        {
            CidrBlock = network.CidrBlock!,
            ZoneCount = network.Zones,
            NatGateways = network.NatGateways!.Value,
            FlowLogs = network.FlowLogs is { } flowLogs ? new FlowLogsArgs { RetentionDays = flowLogs.RetentionDays } : null,
            RolePath = identity.RolePathOrDefault,
            PermissionsBoundaryArn = identity.PermissionsBoundaryArn,
        };
    }

    public static EksClusterArgs Cluster(StackSettings settings, CapacityPlan plan, ClusterNetwork network)
    {
        var (cluster, identity) = (settings.Cluster, settings.Identity);
        return new EksClusterArgs
        {
            ClusterName = cluster.Name,
            KubernetesVersion = cluster.KubernetesVersion,
            SubnetIds = network.PrivateSubnetIds,
            NodeSubnetIds = network.NodeSubnetIds,
            ZoneCount = settings.Network.Zones,
            EndpointAccess = cluster.EndpointAccess,
            PublicAccessCidrs = [.. cluster.PublicAccessCidrs ?? []],
            ApiAccessCidrs = [.. ApiAccess(settings)],
            AdminRoleArns = [.. cluster.AdminRoleArns ?? []],
            DeployerRoleArn = cluster.DeployerRoleArn,
            SecretsKeyArn = Optional(cluster.SecretsKeyArn),
            LogRetentionDays = cluster.LogRetentionDays,
            DeletionProtection = cluster.DeletionProtection,
            Compute = cluster.Compute,
            NodeGroups = NodeWiring.Groups(cluster, plan),
            ImageRegistryPrefix = settings.Images?.RegistryPrefix,
            AddOnVersions = new(cluster.AddOnVersions ?? new Dictionary<string, string>()),
            Lifetime = settings.Environment.Lifetime,
            RolePath = identity.RolePathOrDefault,
            PermissionsBoundaryArn = identity.PermissionsBoundaryArn,
        };
    }

    public static DefaultStorageClassArgs StorageClass(StackSettings settings)
    {
        return new() { Compute = settings.Cluster.Compute };
    }

    public static ClusterPlatformArgs Platform(StackSettings settings, CapacityPlan plan, EksCluster cluster, ClusterNetwork network, AwsLocation location)
    {
        return new()
        {
            ClusterName = cluster.ClusterName,
            Region = location.Region,
            VpcId = network.VpcId,
            // A VPC that exists may be shared by another account, and then has that account in its ARN.
            VpcOwnerId = settings.Network.Existing is null ? null : "*",
            KubernetesVersion = settings.Cluster.KubernetesVersion,
            DefaultTags = cluster.DefaultTags,
            IdentityMode = settings.Identity.Mode,
            OidcProviderArn = cluster.OidcProviderArn,
            OidcIssuer = cluster.OidcIssuer,
            Replicas = plan.ReplicationFactor == 1 ? 1 : 2,
            ImageRegistryPrefix = settings.Images?.RegistryPrefix,
            RolePath = settings.Identity.RolePathOrDefault,
            PermissionsBoundaryArn = settings.Identity.PermissionsBoundaryArn,
        };
    }

    public static ClusterNamespaceArgs LgtmNamespace()
    {
        return new() { NamespaceName = LgtmNames.Namespace, PodSecurity = PodSecurityLevel.Restricted };
    }

    public static ClusterNamespaceArgs OtelNamespace()
    {
        return new() { NamespaceName = OtelCollector.NamespaceName, PodSecurity = PodSecurityLevel.Restricted };
    }

    // The way in from our own VPC, for runners in it; the owner of an existing VPC knows which of its ranges should have one.
    private static IEnumerable<string> ApiAccess(StackSettings settings)
    {
        var own = settings.Cluster.EndpointAccess == EndpointAccess.Private ? settings.Network.CidrBlock : null;
        return (settings.Cluster.ApiAccessCidrs ?? []).Prepend(own).OfType<string>().Distinct();
    }

    private static Input<string>? Optional(string? value)
    {
        return value is null ? null : (Input<string>)value;
    }
}
