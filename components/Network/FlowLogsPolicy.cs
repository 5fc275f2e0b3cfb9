using System.Text.Json.Nodes;
using Lgtm.Components.Identity;

namespace Lgtm.Components.Network;

/// <summary>Who may deliver flow logs, and where to.</summary>
internal static class FlowLogsPolicy
{
    /// <summary>Trust in the flow-log service, for flow logs of this account and region only.</summary>
    public static string Trust(string partition, string region, string accountId)
    {
        return PolicyText.Of(new JsonObject
        {
            ["Effect"] = "Allow",
            ["Principal"] = new JsonObject { ["Service"] = "vpc-flow-logs.amazonaws.com" },
            ["Action"] = "sts:AssumeRole",
            ["Condition"] = new JsonObject
            {
                ["StringEquals"] = new JsonObject { ["aws:SourceAccount"] = accountId },
                ["ArnLike"] = new JsonObject { ["aws:SourceArn"] = $"arn:{partition}:ec2:{region}:{accountId}:vpc-flow-log/*" },
            },
        });
    }

    public static string Delivery(string logGroupArn)
    {
        return PolicyText.Of(
            new JsonObject
            {
                ["Effect"] = "Allow",
                ["Action"] = PolicyText.List("logs:CreateLogStream", "logs:PutLogEvents", "logs:DescribeLogStreams"),
                ["Resource"] = $"{logGroupArn}:*",
            },
            new JsonObject
            {
                ["Effect"] = "Allow",
                // The service lists groups before it writes; the action knows no narrower resource.
                ["Action"] = "logs:DescribeLogGroups",
                ["Resource"] = "*",
            });
    }
}
