using System.Globalization;
using Lgtm.Components.Resources;
using Pulumi;
using Pulumi.Aws.Ec2;
using Pulumi.Aws.Eks.Inputs;
using Eks = Pulumi.Aws.Eks;

namespace Lgtm.Components.Cluster;

/// <summary>The managed node groups.</summary>
internal sealed class NodeGroups(ChildScope scope, EksClusterArgs args, Eks.Cluster cluster, GrantedRole role)
{
    public IReadOnlyList<Eks.NodeGroup> Create(IReadOnlyList<Resource> before)
    {
        List<Eks.NodeGroup> created = [];
        foreach (var group in args.NodeGroups)
        {
            var template = NodeTemplate.Create(scope, group, $"{args.ClusterName}-{group.Name}", cluster.TagsAll);
            foreach (var place in NodePlacement.Of(group, scope.Name, args.ZoneCount, args.NodeSubnetIds))
            {
                created.Add(CreateOne(group, place, template, [.. before, .. Previous(created)]));
            }
        }

        return created;
    }

    // One after another in a protected cluster: EKS ends what has not drained within minutes by force, and groups that were updated or removed at the same time
    // would lose members of a quorum in several zones. https://docs.aws.amazon.com/eks/latest/userguide/delete-managed-node-group.html
    private IEnumerable<Resource> Previous(List<Eks.NodeGroup> created)
    {
        return args.Lifetime == Lifetime.Protected ? created.TakeLast(1) : [];
    }

    private Eks.NodeGroup CreateOne(NodeGroupArgs group, NodePlacement place, LaunchTemplate template, IReadOnlyList<Resource> before)
    {
        var options = scope.Options().After([.. before, .. role.Grants]);

        // The autoscaler changes the size all the time; an update must not set it back. What is sent instead is the size of the group's creation, or of the
        // last refresh, so a group that must start larger is another group: see NodeGroupName.
        options.IgnoreChanges = ["scalingConfig.desiredSize"];

        return new Eks.NodeGroup(
            scope.Named(NodeGroupName.Of(place, group)),
            new Eks.NodeGroupArgs
            {
                ClusterName = cluster.Name,
                // A replacement is created before the old group goes, so the name cannot be fixed.
                NodeGroupNamePrefix = $"{place.Name}-",
                Version = args.KubernetesVersion,
                NodeRoleArn = role.Role.Arn,
                SubnetIds = place.SubnetIds,
                AmiType = group.Architecture == Architecture.Arm64 ? "AL2023_ARM_64_STANDARD" : "AL2023_x86_64_STANDARD",
                CapacityType = group.CapacityType == CapacityType.Spot ? "SPOT" : "ON_DEMAND",
                InstanceTypes = group.InstanceTypes,
                Labels = group.Labels.OrAbsent()!,
                Taints = group.Taints.ConvertAll(Taint).OrAbsent()!,
                ScalingConfig = new NodeGroupScalingConfigArgs { MinSize = group.MinNodes, MaxSize = group.MaxNodes, DesiredSize = group.DesiredNodes },
                // One node at a time: a member of every quorum may be on it.
                UpdateConfig = new NodeGroupUpdateConfigArgs { MaxUnavailable = 1 },
                LaunchTemplate = new NodeGroupLaunchTemplateArgs
                {
                    Id = template.Id,
                    Version = template.LatestVersion.Apply(version => version.ToString(CultureInfo.InvariantCulture)),
                },
            },
            options);
    }

    private static NodeGroupTaintArgs Taint(NodeTaintArgs taint)
    {
        return new() { Key = taint.Key, Value = taint.Value!, Effect = EffectName(taint.Effect) };
    }

    private static string EffectName(TaintEffect effect)
    {
        return effect switch
        {
            TaintEffect.NoSchedule => "NO_SCHEDULE",
            TaintEffect.PreferNoSchedule => "PREFER_NO_SCHEDULE",
            TaintEffect.NoExecute => "NO_EXECUTE",
            _ => throw new ArgumentOutOfRangeException(nameof(effect), effect, message: null),
        };
    }
}
