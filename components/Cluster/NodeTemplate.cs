using System.Collections.Immutable;
using Lgtm.Components.Resources;
using Pulumi;
using Pulumi.Aws.Ec2;
using Pulumi.Aws.Ec2.Inputs;

namespace Lgtm.Components.Cluster;

/// <summary>What the instances of a node group have in common: metadata service, root volume, tags.</summary>
internal static class NodeTemplate
{
    // Tags of a node group and the provider's default tags do not reach what its template launches.
    private static readonly string[] Launched = ["instance", "volume", "network-interface"];

    public static LaunchTemplate Create(ChildScope scope, NodeGroupArgs group, string instanceName, Output<ImmutableDictionary<string, string>> clusterTags)
    {
        var tags = clusterTags.Apply(given => Tags(given, instanceName));

        // No image, subnet, security group or instance type: these are the node group's, and EKS adds its own security group only while none is named here.
        return new LaunchTemplate(
            scope.Named(group.Name),
            new LaunchTemplateArgs
            {
                Description = $"Nodes of group {group.Name}",
                MetadataOptions = Metadata(),
                BlockDeviceMappings = { RootVolume(group.DiskGiB) },
                TagSpecifications = Launched.Select(kind => new LaunchTemplateTagSpecificationArgs { ResourceType = kind, Tags = tags }).ToArray(),
            },
            scope.Options());
    }

    /// <summary>Sessions only, and no further than the node itself: pods cannot take the node's role.</summary>
    internal static LaunchTemplateMetadataOptionsArgs Metadata()
    {
        return new() { HttpEndpoint = "enabled", HttpTokens = "required", HttpPutResponseHopLimit = 1 };
    }

    internal static LaunchTemplateBlockDeviceMappingArgs RootVolume(int sizeGiB)
    {
        return new()
        {
            DeviceName = "/dev/xvda",
            Ebs = new LaunchTemplateBlockDeviceMappingEbsArgs { VolumeSize = sizeGiB, VolumeType = "gp3", Encrypted = "true", DeleteOnTermination = "true" },
        };
    }

    internal static ImmutableDictionary<string, string> Tags(ImmutableDictionary<string, string>? clusterTags, string instanceName)
    {
        return ControlPlaneAnswers.OrNone(clusterTags).SetItem("Name", instanceName);
    }
}
