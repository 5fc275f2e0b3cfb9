using Components.Tests.Cloud;
using Lgtm.Components.Cluster;

namespace Components.Tests;

/// <summary>Arguments of a small but complete cluster, for tests to vary.</summary>
internal static class ClusterExample
{
    public static readonly string[] Subnets = ["subnet-1", "subnet-2", "subnet-3"];

    public static EksClusterArgs Args(params NodeGroupArgs[] nodeGroups)
    {
        return new()
        {
            ClusterName = "observability",
            SubnetIds = Subnets,
            NodeSubnetIds = Subnets,
            ZoneCount = 3,
            NodeGroups = nodeGroups.Length == 0 ? [Group()] : [.. nodeGroups],
        };
    }

    public static EksClusterArgs AutoModeArgs()
    {
        return new() { ClusterName = "observability", SubnetIds = Subnets, NodeSubnetIds = Subnets, ZoneCount = 3, Compute = Compute.AutoMode };
    }

    public static NodeGroupArgs Group(string name = "general", ZonePlacement placement = ZonePlacement.AcrossZones)
    {
        return new() { Name = name, InstanceTypes = ["m7g.xlarge"], MinNodes = 1, DesiredNodes = 2, MaxNodes = 4, Placement = placement };
    }

    public static Task<Recording> Provision(EksClusterArgs args)
    {
        return RecordingCloud.Provision(() => _ = new EksCluster("obs", args));
    }
}
