using Components.Tests.Cloud;
using Lgtm.Components.Network;
using Pulumi.Aws.CloudWatch;
using Pulumi.Aws.Ec2;
using Pulumi.Aws.Iam;
using Shouldly;
using Xunit;

namespace Components.Tests;

public class FlowLogsTests
{
    [Fact]
    public async Task FlowLogs_WhenNotAskedFor_AreAbsent()
    {
        var cloud = await Provision(new());

        cloud.All<FlowLog>().ShouldBeEmpty();
        cloud.All<LogGroup>().ShouldBeEmpty();
        cloud.All<Role>().ShouldBeEmpty();
    }

    [Fact]
    public async Task FlowLogs_RecordAllTrafficInTheirOwnLogGroup()
    {
        var cloud = await Provision(new() { FlowLogs = new FlowLogsArgs { RetentionDays = 14 } });

        var log = cloud.The<FlowLog>();
        log.Text("trafficType").ShouldBe("ALL");
        log.Text("logDestination").ShouldBe(await cloud.Instance<LogGroup>().Arn.Value());
        log.Text("iamRoleArn").ShouldBe(await cloud.Instance<Role>().Arn.Value());
        cloud.The<LogGroup>().At("retentionInDays").ShouldBe(14d);
        cloud.Order.IsAfter(log, cloud.The<RolePolicy>()).ShouldBeTrue();
    }

    [Fact]
    public async Task FlowLogsRole_TakesPathAndBoundaryOfTheNetwork()
    {
        const string boundary = "arn:aws:iam::123456789012:policy/boundary";

        var cloud = await Provision(new() { FlowLogs = new(), RolePath = "/observability/", PermissionsBoundaryArn = boundary });

        cloud.The<Role>().Text("path").ShouldBe("/observability/");
        cloud.The<Role>().Text("permissionsBoundary").ShouldBe(boundary);
    }

    [Fact]
    public async Task FlowLogsRole_InAnotherPartition_NamesThatPartition()
    {
        var cloud = await new RecordingCloud { Partition = "aws-cn", Region = "cn-north-1" }
            .Run(() => _ = new ClusterNetwork("net", new ClusterNetworkArgs { FlowLogs = new() }));

        cloud.The<Role>().Text("assumeRolePolicy").ShouldNotBeNull().ShouldContain("arn:aws-cn:ec2:cn-north-1:123456789012:vpc-flow-log/*");
    }

    private static Task<Recording> Provision(ClusterNetworkArgs args)
    {
        return RecordingCloud.Provision(() => _ = new ClusterNetwork("net", args));
    }
}
