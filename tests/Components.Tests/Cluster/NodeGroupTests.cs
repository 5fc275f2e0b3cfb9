using System.Collections.Immutable;
using Components.Tests.Cloud;
using Lgtm.Components.Cluster;
using Pulumi.Aws.Ec2;
using Pulumi.Aws.Eks;
using Pulumi.Aws.Iam;
using Shouldly;
using Xunit;
using NodeGroupArgs = Lgtm.Components.Cluster.NodeGroupArgs;

namespace Components.Tests;

public class NodeGroupTests
{
    [Fact]
    public async Task Group_AcrossZones_IsOneGroupOverAllSubnets()
    {
        var group = (await Provision(ClusterExample.Group())).The<NodeGroup>();

        WithoutEnd(group).ShouldBe("obs-general");
        Subnets(group).ShouldBe(ClusterExample.Subnets);
        group.Text("nodeGroupNamePrefix").ShouldBe("general-");
        group.At("nodeGroupName").ShouldBeNull();
    }

    [Fact]
    public async Task Group_PerZone_IsAGroupWithOneSubnetInEach()
    {
        var cloud = await Provision(ClusterExample.Group(), ClusterExample.Group("stateful", ZonePlacement.OneGroupPerZone));

        cloud.All<NodeGroup>().Select(WithoutEnd).ShouldBe(["obs-general", "obs-stateful-1", "obs-stateful-2", "obs-stateful-3"]);
        Subnets(GroupNamed(cloud, "obs-stateful-2")).ShouldBe(["subnet-2"]);
        cloud.All<LaunchTemplate>().Count.ShouldBe(2);
    }

    [Fact]
    public async Task Group_InASingleZone_StaysInTheFirst()
    {
        var group = (await Provision(ClusterExample.Group("general", ZonePlacement.SingleZone))).The<NodeGroup>();

        Subnets(group).ShouldBe(["subnet-1"]);
    }

    [Fact]
    public async Task Group_HasTheSizeAsked_AndLeavesItToTheAutoscalerLater()
    {
        var group = (await Provision(ClusterExample.Group())).The<NodeGroup>();

        group.At("scalingConfig", "minSize").ShouldBe(1d);
        group.At("scalingConfig", "desiredSize").ShouldBe(2d);
        group.At("scalingConfig", "maxSize").ShouldBe(4d);
        group.Options.IgnoreChanges.ShouldBe(["scalingConfig.desiredSize"]);
        group.At("updateConfig", "maxUnavailable").ShouldBe(1d);
    }

    [Theory]
    [InlineData(Architecture.Arm64, "m7g.xlarge", "AL2023_ARM_64_STANDARD")]
    [InlineData(Architecture.X86, "m7i.xlarge", "AL2023_x86_64_STANDARD")]
    public async Task Group_RunsTheImageOfItsArchitecture(Architecture architecture, string type, string image)
    {
        var group = (await Provision(new NodeGroupArgs
        {
            Name = "general", Architecture = architecture, InstanceTypes = [type], MinNodes = 1, DesiredNodes = 1, MaxNodes = 1,
        })).The<NodeGroup>();

        group.Text("amiType").ShouldBe(image);
        ((ImmutableArray<object>)group.At("instanceTypes")!).ShouldBe([type]);
        group.Text("capacityType").ShouldBe("ON_DEMAND");
    }

    [Fact]
    public async Task Group_OnSpot_CarriesItsLabelsAndTaints()
    {
        var cloud = await Provision(ClusterExample.Group(), new NodeGroupArgs
        {
            Name = "burst",
            InstanceTypes = ["m7g.xlarge", "m6g.xlarge"],
            CapacityType = CapacityType.Spot,
            MinNodes = 0,
            DesiredNodes = 0,
            MaxNodes = 10,
            Labels = { ["lgtm/pool"] = "burst" },
            Taints = { new NodeTaintArgs { Key = "lgtm/burst", Value = "true" }, new NodeTaintArgs { Key = "lgtm/spot", Effect = TaintEffect.NoExecute } },
        });

        var group = GroupNamed(cloud, "obs-burst");
        group.Text("capacityType").ShouldBe("SPOT");
        group.Text("labels", "lgtm/pool").ShouldBe("burst");
        group.Text("taints", 0, "effect").ShouldBe("NO_SCHEDULE");
        group.Text("taints", 0, "value").ShouldBe("true");
        group.Text("taints", 1, "effect").ShouldBe("NO_EXECUTE");
        group.At("taints", 1, "value").ShouldBeNull();
    }

    [Fact]
    public async Task Nodes_WantSessionsForTheirMetadata_AndKeepThemFromPods()
    {
        var template = (await Provision(ClusterExample.Group())).The<LaunchTemplate>();

        template.Text("metadataOptions", "httpTokens").ShouldBe("required");
        template.At("metadataOptions", "httpPutResponseHopLimit").ShouldBe(1d);
        template.Text("metadataOptions", "httpEndpoint").ShouldBe("enabled");
    }

    [Fact]
    public async Task Nodes_HaveEncryptedRootVolumesOfTheSizeAsked()
    {
        var template = (await Provision(new NodeGroupArgs
        {
            Name = "general", InstanceTypes = ["m7g.xlarge"], MinNodes = 1, DesiredNodes = 1, MaxNodes = 1, DiskGiB = 80,
        })).The<LaunchTemplate>();

        template.Text("blockDeviceMappings", 0, "deviceName").ShouldBe("/dev/xvda");
        template.At("blockDeviceMappings", 0, "ebs", "volumeSize").ShouldBe(80d);
        template.Text("blockDeviceMappings", 0, "ebs", "volumeType").ShouldBe("gp3");
        template.Text("blockDeviceMappings", 0, "ebs", "encrypted").ShouldBe("true");
    }

    [Fact]
    public async Task Template_LeavesToTheGroupWhatEksWantsThere()
    {
        var cloud = await Provision(ClusterExample.Group());

        var template = cloud.The<LaunchTemplate>();
        string[] notThere = ["imageId", "instanceType", "vpcSecurityGroupIds", "networkInterfaces", "iamInstanceProfile", "keyName"];
        notThere.ShouldAllBe(input => template.At(input) == null);
        cloud.The<NodeGroup>().At("diskSize").ShouldBeNull();
        cloud.The<NodeGroup>().Text("launchTemplate", "version").ShouldBe("1");
    }

    [Fact]
    public async Task InstancesVolumesAndInterfaces_CarryTheClustersTags()
    {
        var tags = ImmutableDictionary<string, string>.Empty.Add("team", "observability");

        NodeTemplate.Tags(tags, "observability-general").ShouldBe(tags.Add("Name", "observability-general"));
        NodeTemplate.Tags(clusterTags: null, "observability-general").ShouldBe(ImmutableDictionary<string, string>.Empty.Add("Name", "observability-general"));

        var template = (await Provision(ClusterExample.Group())).The<LaunchTemplate>();
        ((ImmutableArray<object>)template.At("tagSpecifications")!).Length.ShouldBe(3);
        Enumerable.Range(0, 3).Select(index => template.Text("tagSpecifications", index, "resourceType")).ShouldBe(["instance", "volume", "network-interface"]);
        template.Text("tagSpecifications", 1, "tags", "Name").ShouldBe("observability-general");
    }

    [Fact]
    public async Task NodeRole_MayJoinFetchImagesAndNetwork_AndNothingElse()
    {
        var cloud = await Provision(ClusterExample.Group());

        cloud.All<RolePolicyAttachment>().Where(attachment => attachment.Name.StartsWith("obs-node-")).Select(attachment => attachment.Text("policyArn")).ShouldBe(
        [
            "arn:aws:iam::aws:policy/AmazonEKSWorkerNodePolicy",
            "arn:aws:iam::aws:policy/AmazonEC2ContainerRegistryPullOnly",
            "arn:aws:iam::aws:policy/AmazonEKS_CNI_Policy",
        ]);
        cloud.All<RolePolicy>().Select(policy => policy.Name).ShouldBe(["obs-no-log-group", "obs-secrets"], ignoreOrder: true);
    }

    [Fact]
    public async Task Subnets_FewerThanZones_FailWithAFix()
    {
        var args = new EksClusterArgs
        {
            ClusterName = "observability", SubnetIds = ClusterExample.Subnets, NodeSubnetIds = "subnet-1", ZoneCount = 3, NodeGroups = [ClusterExample.Group()],
        };

        var failure = await Should.ThrowAsync<Exception>(() => ClusterExample.Provision(args));

        failure.Message.ShouldContain("nodeSubnetIds: got 'subnet-1', expected one subnet for each of the 3 zones; ");
    }

    private static Task<Recording> Provision(params NodeGroupArgs[] groups)
    {
        return ClusterExample.Provision(ClusterExample.Args(groups));
    }

    // The end of the name stands for the group's nodes: see NodeGroupNameTests.
    private static string WithoutEnd(RecordedResource group)
    {
        return group.Name[..group.Name.LastIndexOf('-')];
    }

    private static RecordedResource GroupNamed(Recording cloud, string name)
    {
        return cloud.All<NodeGroup>().Single(group => string.Equals(WithoutEnd(group), name, StringComparison.Ordinal));
    }

    private static ImmutableArray<object> Subnets(RecordedResource group)
    {
        return (ImmutableArray<object>)group.At("subnetIds")!;
    }
}
