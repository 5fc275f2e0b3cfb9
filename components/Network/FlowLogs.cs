using Lgtm.Components.Resources;
using Pulumi;
using Pulumi.Aws.CloudWatch;
using Pulumi.Aws.Ec2;
using Pulumi.Aws.Iam;

namespace Lgtm.Components.Network;

/// <summary>The VPC's flow log with its own log group, role and policy.</summary>
internal static class FlowLogs
{
    public static void Create(ChildScope scope, Vpc vpc, FlowLogsArgs flowLogs, ClusterNetworkArgs args, AwsLocation location)
    {
        var name = scope.Named("flow-logs");

        var group = new LogGroup(name, new LogGroupArgs { RetentionInDays = flowLogs.RetentionDays }, scope.Options());

        var role = new Role(
            name,
            new RoleArgs
            {
                AssumeRolePolicy = Output.Tuple(location.Partition, location.Region, location.AccountId)
                    .Apply(at => FlowLogsPolicy.Trust(at.Item1, at.Item2, at.Item3)),
                Description = "Lets VPC flow logs write to their log group",
                Path = args.RolePath,
                PermissionsBoundary = args.PermissionsBoundaryArn!,
            },
            scope.Options());

        var policy = new RolePolicy(
            name,
            new RolePolicyArgs { Role = role.Name, Policy = group.Arn.Apply(FlowLogsPolicy.Delivery) },
            scope.Options());

        _ = new FlowLog(
            name,
            new FlowLogArgs
            {
                VpcId = vpc.Id,
                TrafficType = "ALL",
                LogDestinationType = "cloud-watch-logs",
                LogDestination = group.Arn,
                IamRoleArn = role.Arn,
                MaxAggregationInterval = 600,
                Tags = { ["Name"] = name },
            },
            scope.Options().After(policy));
    }
}
