using System.Text.Json.Nodes;

namespace Lgtm.Components.Platform;

/// <summary>What the controller looks at, and the services that it attaches to its load balancers.</summary>
internal static class LoadBalancerControllerReads
{
    private static readonly string[] FirewallActions = ["GetWebACL", "GetWebACLForResource", "AssociateWebACL", "DisassociateWebACL"];

    public static IEnumerable<JsonObject> Statements()
    {
        return
        [
            AllowStatement.Of(
                ["iam:CreateServiceLinkedRole"],
                ["*"],
                new JsonObject { ["StringEquals"] = new JsonObject { ["iam:AWSServiceName"] = "elasticloadbalancing.amazonaws.com" } }),
            AllowStatement.Of([.. Network(), .. Balancers()], ["*"]),
            AllowStatement.Of([.. Attachments()], ["*"]),
        ];
    }

    private static IEnumerable<string> Network()
    {
        return AllowStatement.Each(
            "ec2:Describe",
            "AccountAttributes",
            "Addresses",
            "AvailabilityZones",
            "CoipPools",
            "Instances",
            "InternetGateways",
            "IpamPools",
            "NetworkInterfaces",
            "RouteTables",
            "SecurityGroups",
            "Subnets",
            "Tags",
            "VpcPeeringConnections",
            "Vpcs")
            .Concat(["ec2:GetCoipPoolUsage", "ec2:GetSecurityGroupsForVpc"]);
    }

    private static IEnumerable<string> Balancers()
    {
        return AllowStatement.Each(
            "elasticloadbalancing:Describe",
            "CapacityReservation",
            "ListenerAttributes",
            "ListenerCertificates",
            "Listeners",
            "LoadBalancerAttributes",
            "LoadBalancers",
            "Rules",
            "SSLPolicies",
            "Tags",
            "TargetGroupAttributes",
            "TargetGroups",
            "TargetHealth",
            "TrustStores");
    }

    private static IEnumerable<string> Attachments()
    {
        return
        [
            "cognito-idp:DescribeUserPoolClient",
            .. AllowStatement.Each("acm:", "DescribeCertificate", "ListCertificates"),
            .. AllowStatement.Each("iam:", "GetServerCertificate", "ListServerCertificates"),
            .. AllowStatement.Each("waf-regional:", FirewallActions),
            .. AllowStatement.Each("wafv2:", FirewallActions),
            .. AllowStatement.Each("shield:", "CreateProtection", "DeleteProtection", "DescribeProtection", "GetSubscriptionState"),
        ];
    }
}
