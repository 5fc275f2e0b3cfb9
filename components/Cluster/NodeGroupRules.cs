using Lgtm.Components.Validation;

namespace Lgtm.Components.Cluster;

/// <summary>Rules for the node groups of a cluster.</summary>
internal static class NodeGroupRules
{
    public static void Check(EksClusterArgs args, Problems problems)
    {
        if (args.Compute == Compute.AutoMode)
        {
            problems.Unless(
                args.NodeGroups.Count == 0,
                "nodeGroups",
                args.NodeGroups.Select(group => group.Name),
                "no group with Auto Mode, which chooses the nodes",
                "remove the groups, or set compute to managed node groups");
            return;
        }

        problems
            .Unless(
                args.NodeGroups.Any(TakesAnyPod),
                "nodeGroups",
                args.NodeGroups.Select(group => group.Name),
                "at least one group with nodes from the start and no taint that keeps pods away",
                "add a group for CoreDNS and the other add-ons to run on")
            .Unless(
                args.NodeGroups.Select(group => group.Name).Distinct().Count() == args.NodeGroups.Count,
                "nodeGroups",
                args.NodeGroups.Select(group => group.Name),
                "each name once",
                "rename one of the groups");

        for (var index = 0; index < args.NodeGroups.Count; index++)
        {
            CheckGroup($"nodeGroups[{index}]", args.NodeGroups[index], problems);
        }
    }

    private static bool TakesAnyPod(NodeGroupArgs group)
    {
        return group.DesiredNodes > 0 && group.Taints.TrueForAll(taint => taint.Effect == TaintEffect.PreferNoSchedule);
    }

    private static void CheckGroup(string path, NodeGroupArgs group, Problems problems)
    {
        problems
            .Unless(
                KubernetesText.IsGroupName(group.Name),
                $"{path}.name",
                group.Name,
                "1 to 30 lower-case letters, digits and hyphens, starting with a letter",
                "write it like 'stateful'")
            .Unless(group.MinNodes >= 0, $"{path}.minNodes", group.MinNodes, "0 or more", "raise it")
            .Unless(
                // https://docs.aws.amazon.com/eks/latest/userguide/service-quotas.html: nodes per managed node group.
                group.MaxNodes is >= 1 and <= 450,
                $"{path}.maxNodes",
                group.MaxNodes,
                "1 to 450",
                "split larger groups in two")
            .Unless(
                group.MaxNodes >= group.MinNodes,
                $"{path}.maxNodes",
                group.MaxNodes,
                $"at least minNodes ({group.MinNodes})",
                "raise maxNodes or lower minNodes")
            .Unless(
                group.DesiredNodes >= group.MinNodes && group.DesiredNodes <= group.MaxNodes,
                $"{path}.desiredNodes",
                group.DesiredNodes,
                $"minNodes ({group.MinNodes}) to maxNodes ({group.MaxNodes})",
                "choose how many nodes the group starts with")
            .Unless(
                group.DiskGiB is >= 20 and <= 16384,
                $"{path}.diskGiB",
                group.DiskGiB,
                "20 to 16384",
                "50 is enough unless pods use much ephemeral storage");

        InstanceTypeRules.Check(path, group, problems);
        NodeMarkRules.Check(path, group, problems);
    }
}
