using System.Text.Json.Nodes;
using Lgtm.Components.Network;
using Shouldly;
using Xunit;

namespace Components.Tests;

public class FlowLogsPolicyTests
{
    [Fact]
    public void Trust_IsLimitedToFlowLogsOfThisAccountAndRegion()
    {
        var statement = Statements(FlowLogsPolicy.Trust("aws-us-gov", "us-gov-west-1", "123456789012"))[0]!;

        statement["Principal"]!["Service"]!.GetValue<string>().ShouldBe("vpc-flow-logs.amazonaws.com");
        statement["Condition"]!["StringEquals"]!["aws:SourceAccount"]!.GetValue<string>().ShouldBe("123456789012");
        statement["Condition"]!["ArnLike"]!["aws:SourceArn"]!.GetValue<string>().ShouldBe("arn:aws-us-gov:ec2:us-gov-west-1:123456789012:vpc-flow-log/*");
    }

    [Fact]
    public void Delivery_WritesToItsOwnLogGroupOnly()
    {
        var statements = Statements(FlowLogsPolicy.Delivery("arn:aws:logs:eu-west-1:123456789012:log-group:flow-logs"));

        var writing = statements.Single(statement => statement!["Action"]!.ToJsonString().Contains("PutLogEvents"))!;
        writing["Resource"]!.GetValue<string>().ShouldBe("arn:aws:logs:eu-west-1:123456789012:log-group:flow-logs:*");
        statements.Where(statement => statement!["Resource"]!.GetValue<string>() == "*")
            .ShouldHaveSingleItem()!["Action"]!.GetValue<string>().ShouldBe("logs:DescribeLogGroups");
    }

    private static JsonArray Statements(string policy)
    {
        return JsonNode.Parse(policy)!["Statement"]!.AsArray();
    }
}
