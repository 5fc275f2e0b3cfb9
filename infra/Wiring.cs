using Lgtm.Components;
using Lgtm.Infra.Settings;

namespace Lgtm.Infra;

/// <summary>Turns settings and the outputs of earlier components into the arguments of the next: one pure method for each component.</summary>
internal static class Wiring
{
    private const string PoolLabel = "lgtm/pool";

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
            RolePath = identity.RolePath ?? "/",
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
            SecretsKeyArn = cluster.SecretsKeyArn!,
            LogRetentionDays = cluster.LogRetentionDays,
            DeletionProtection = cluster.DeletionProtection,
            Compute = cluster.Compute.ForComponent(),
            NodeGroups = NodeGroups(cluster, plan),
            AddOnVersions = new(cluster.AddOnVersions ?? new Dictionary<string, string>(StringComparer.Ordinal), StringComparer.Ordinal),
            Lifetime = settings.Environment.Lifetime(),
            RolePath = identity.RolePath ?? "/",
            PermissionsBoundaryArn = identity.PermissionsBoundaryArn,
        };
    }

    public static List<NodeGroupArgs> NodeGroups(ClusterSettings cluster, CapacityPlan plan)
    {
        return cluster.Compute == ComputeChoice.AutoMode ? [] : [.. plan.NodePools.Select(pool => NodeGroup(cluster, plan, pool))];
    }

    public static DefaultStorageClassArgs StorageClass(StackSettings settings)
    {
        return new DefaultStorageClassArgs { Compute = settings.Cluster.Compute.ForComponent() };
    }

    private static NodeGroupArgs NodeGroup(ClusterSettings cluster, CapacityPlan plan, NodePool pool)
    {
        var architecture = cluster.Architecture!.Value;
        var grows = PlanRules.GrowingPools(plan).Contains(pool);
        return new NodeGroupArgs
        {
            Name = pool.Name,
            Architecture = architecture.ForComponent(),
            InstanceTypes = [.. architecture == ArchitectureChoice.Arm64 ? pool.Arm64InstanceTypes : pool.X86InstanceTypes],
            CapacityType = pool.Stateful ? CapacityType.OnDemand : cluster.StatelessCapacity!.Value.ForComponent(),
            Placement = pool.Placement.ForComponent(),
            MinNodes = pool.MinNodes,
            MaxNodes = grows ? cluster.MaxNodes ?? pool.MaxNodes : pool.MaxNodes,
            DesiredNodes = pool.DesiredNodes,
            DiskGiB = pool.DiskGiB,
            Labels = { [PoolLabel] = pool.Name },
        };
    }
}
