using Google.Protobuf.WellKnownTypes;
using Lgtm.Cli.Engine;

namespace Lgtm.Cli.Cloud.Aws;

/// <summary>The functions of the AWS provider that look something up or render a document.</summary>
internal static class AwsInvokes
{
    private const string SessionName = "preview";
    private const string RoleName = "Deployer";
    private const string RoleId = "AROAEXAMPLEDEPLOYER00";

    public static Struct Answer(string token, Struct args, AwsAccount account, KnownSecrets secrets)
    {
        return token switch
        {
            "aws:index/getAvailabilityZones:getAvailabilityZones" => AvailabilityZones.Answer(args, account),
            "aws:index/getCallerIdentity:getCallerIdentity" => Of(
                ("id", AwsAccount.Id), ("accountId", AwsAccount.Id), ("arn", CallerArn(account)), ("userId", $"{RoleId}:{SessionName}")),
            "aws:index/getRegion:getRegion" => Of(
                ("id", account.Region), ("name", account.Region), ("region", account.Region), ("description", account.Region),
                ("endpoint", $"ec2.{account.Region}.{account.DnsSuffix}")),
            "aws:index/getPartition:getPartition" => Of(
                ("id", account.Partition), ("partition", account.Partition), ("dnsSuffix", account.DnsSuffix),
                ("reverseDnsPrefix", account.Partition == "aws-cn" ? "cn.com.amazonaws" : "com.amazonaws")),
            "aws:iam/getSessionContext:getSessionContext" => SessionContext(args, account),
            "aws:iam/getPolicyDocument:getPolicyDocument" => PolicyDocument.Answer(args),
            "aws:eks/getAddonVersion:getAddonVersion" => AddonVersion(args, account),
            "aws:eks/getClusterAuth:getClusterAuth" => ClusterAuth(args, account, secrets),
            "aws:route53/getZone:getZone" => Zone(args, account),
            _ => throw new RefusedException(SimulatedCloud.Teach(token)),
        };
    }

    private static string CallerArn(AwsAccount account)
    {
        return $"arn:{account.Partition}:sts::{AwsAccount.Id}:assumed-role/{RoleName}/{SessionName}";
    }

    private static Struct SessionContext(Struct args, AwsAccount account)
    {
        var arn = WireValue.TextOf(args, "arn") ?? "";
        var session = arn.Split('/');
        return arn.Contains(":assumed-role/", StringComparison.Ordinal) && session.Length == 3
            ? Of(("id", arn), ("arn", arn), ("issuerArn", account.GlobalArn("iam", $"role/{session[1]}")), ("issuerId", RoleId), ("issuerName", session[1]),
                ("sessionName", session[2]))
            : Of(("id", arn), ("arn", arn), ("issuerArn", arn), ("issuerId", ""), ("issuerName", ""), ("sessionName", ""));
    }

    private static Struct AddonVersion(Struct args, AwsAccount account)
    {
        var addon = WireValue.TextOf(args, "addonName") ?? "";
        var answer = args.Clone();
        answer.Fields["id"] = WireValue.Of(addon);
        answer.Fields["region"] = WireValue.Of(account.Region);
        answer.Fields["version"] = WireValue.Of(AddonVersions.DefaultOf(addon));
        return answer;
    }

    private static Struct ClusterAuth(Struct args, AwsAccount account, KnownSecrets secrets)
    {
        var name = WireValue.TextOf(args, "name") ?? "";
        var token = "k8s-aws-v1." + new Placeholder(name).Alphanumeric(120, "token");
        secrets.Add(token, $"token of cluster {name}");
        var answer = Of(("id", name), ("name", name), ("region", account.Region));
        answer.Fields["token"] = WireValue.Secret(WireValue.Of(token));
        return answer;
    }

    private static Struct Zone(Struct args, AwsAccount account)
    {
        var name = WireValue.TextOf(args, "name") ?? "example.org";
        var id = WireValue.TextOf(args, "zoneId") ?? "Z0" + new Placeholder(name).UpperHex(19, "zone");
        var answer = args.Clone();
        answer.MergeFrom(Of(
            ("id", id), ("zoneId", id), ("name", name), ("arn", $"arn:{account.Partition}:route53:::hostedzone/{id}"), ("callerReference", ""), ("comment", ""),
            ("linkedServiceDescription", ""), ("linkedServicePrincipal", ""), ("primaryNameServer", "ns-1.awsdns-01.com")));
        answer.Fields["nameServers"] = WireValue.List("ns-1.awsdns-01.com", "ns-2.awsdns-02.net", "ns-3.awsdns-03.org", "ns-4.awsdns-04.co.uk");
        answer.Fields["resourceRecordSetCount"] = Value.ForNumber(2);
        return answer;
    }

    private static Struct Of(params ReadOnlySpan<(string Key, string Value)> entries)
    {
        var answer = new Struct();
        foreach (var (key, value) in entries)
        {
            answer.Fields[key] = WireValue.Of(value);
        }

        return answer;
    }
}
