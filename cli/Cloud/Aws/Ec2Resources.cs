using System.Globalization;

namespace Lgtm.Cli.Cloud.Aws;

/// <summary>Networks and launch templates.</summary>
internal static class Ec2Resources
{
    public static bool Complete(Answer answer, AwsAccount account)
    {
        switch (answer.Request.Type)
        {
            case "aws:ec2/vpc:Vpc":
                Identify(answer, account, "vpc", "vpc");
                answer.Set("mainRouteTableId", Id(answer, "rtb", "main"))
                    .Set("defaultRouteTableId", Id(answer, "rtb", "main"))
                    .Set("defaultNetworkAclId", Id(answer, "acl"))
                    .Set("defaultSecurityGroupId", Id(answer, "sg"))
                    .Set("dhcpOptionsId", Id(answer, "dopt"));
                return true;
            case "aws:ec2/subnet:Subnet":
                Identify(answer, account, "subnet", "subnet");
                CompleteZone(answer, account);
                return true;
            case "aws:ec2/internetGateway:InternetGateway":
                Identify(answer, account, "igw", "internet-gateway");
                return true;
            case "aws:ec2/natGateway:NatGateway":
                Identify(answer, account, "nat", "natgateway");
                answer.Set("publicIp", PublicIp(answer)).Set("privateIp", "10.0.0.10").Set("networkInterfaceId", Id(answer, "eni"))
                    .Set("associationId", Id(answer, "eipassoc"));
                return true;
            case "aws:ec2/eip:Eip":
                Identify(answer, account, "eipalloc", "elastic-ip");
                answer.Set("allocationId", answer.Id).Set("publicIp", PublicIp(answer))
                    .Set("publicDns", $"ec2-{PublicIp(answer).Replace('.', '-')}.{account.Region}.compute.amazonaws.com")
                    .Set("networkBorderGroup", account.Region);
                return true;
            case "aws:ec2/routeTable:RouteTable":
                Identify(answer, account, "rtb", "route-table");
                return true;
            case "aws:ec2/route:Route":
                answer.Id = $"r-{answer.Text("routeTableId")}{answer.Draw.Digits(10)}";
                answer.Set("origin", "CreateRoute").Set("state", "active");
                return true;
            case "aws:ec2/routeTableAssociation:RouteTableAssociation":
                answer.Id = Id(answer, "rtbassoc");
                return true;
            case "aws:ec2/securityGroup:SecurityGroup":
                Identify(answer, account, "sg", "security-group");
                answer.Named("name");
                return true;
            case "aws:ec2/defaultSecurityGroup:DefaultSecurityGroup":
                Identify(answer, account, "sg", "security-group");
                answer.Set("name", "default").Set("description", "default VPC security group");
                return true;
            case "aws:ec2/securityGroupRule:SecurityGroupRule":
                answer.Id = "sgrule-" + answer.Draw.Digits(10);
                answer.Set("securityGroupRuleId", Id(answer, "sgr"));
                return true;
            case "aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule" or "aws:vpc/securityGroupEgressRule:SecurityGroupEgressRule":
                Identify(answer, account, "sgr", "security-group-rule");
                answer.Set("securityGroupRuleId", answer.Id);
                return true;
            case "aws:ec2/vpcEndpoint:VpcEndpoint":
                Identify(answer, account, "vpce", "vpc-endpoint");
                answer.Set("prefixListId", Id(answer, "pl")).Set("state", "available").Set("requesterManaged", false);
                return true;
            case "aws:ec2/launchTemplate:LaunchTemplate":
                Identify(answer, account, "lt", "launch-template");
                answer.Named("name", 26);
                answer.Set("latestVersion", 1).Set("defaultVersion", 1);
                return true;
            case "aws:ec2/flowLog:FlowLog":
                Identify(answer, account, "fl", "vpc-flow-log");
                return true;
            default:
                return false;
        }
    }

    private static void CompleteZone(Answer answer, AwsAccount account)
    {
        var zones = AvailabilityZones.Of(account.Region);
        var zone = zones.FirstOrDefault(z => z.Name == answer.Text("availabilityZone") || z.Id == answer.Text("availabilityZoneId")) ?? zones[0];
        answer.Set("availabilityZone", zone.Name).Set("availabilityZoneId", zone.Id);
    }

    private static void Identify(Answer answer, AwsAccount account, string prefix, string kind)
    {
        answer.Id = Id(answer, prefix);
        answer.Set("arn", account.Arn("ec2", $"{kind}/{answer.Id}")).Set("ownerId", AwsAccount.Id);
    }

    private static string Id(Answer answer, string prefix, string purpose = "")
    {
        return $"{prefix}-0{answer.Draw.Hex(16, prefix + purpose)}";
    }

    // From the block that documentation may use (RFC 5737).
    private static string PublicIp(Answer answer)
    {
        return string.Create(CultureInfo.InvariantCulture, $"203.0.113.{answer.Draw.Between(1, 254, "ip")}");
    }
}
