using Lgtm.Components.Resources;
using Pulumi;
using Eks = Pulumi.Aws.Eks;

namespace Lgtm.Components.Cluster;

/// <summary>Add-ons and nodes in their order; with Auto Mode there is little left to do.</summary>
internal static class ClusterCapacity
{
    public static void Create(
        ChildScope scope, EksClusterArgs args, Eks.Cluster cluster, Output<string> clusterName, ServiceRoles roles, GrantedRole nodeRole)
    {
        var addOns = new AddOns(scope, args, cluster, clusterName);
        if (args.Compute == Compute.AutoMode)
        {
            addOns.Install(AddOnName.InstalledBy(Compute.AutoMode), [], roles);
            return;
        }

        var first = addOns.Install(AddOnName.BeforeNodes, [], roles);
        var nodes = new NodeGroups(scope, args, cluster, nodeRole).Create(first);
        addOns.Install(AddOnName.AfterNodes, nodes, roles);
    }
}
