using System.Collections.Immutable;

namespace Components.Tests.Cloud;

/// <summary>What a provider's functions return.</summary>
internal static class FunctionAnswer
{
    public static IReadOnlyDictionary<string, object> For(
        string token, ImmutableDictionary<string, object> args, string partition, string region, string account)
    {
        return token switch
        {
            "aws:index/getPartition:getPartition" => Partition(partition),
            "aws:index/getRegion:getRegion" => args.SetItems(Of(("id", region), ("region", region), ("name", region), ("description", region), ("endpoint", $"ec2.{region}.amazonaws.com"))),
            "aws:index/getCallerIdentity:getCallerIdentity" => Of(
                ("id", account), ("accountId", account), ("arn", $"arn:{partition}:sts::{account}:assumed-role/deployer/session"), ("userId", "AROAEXAMPLE:session")),
            "aws:index/getAvailabilityZones:getAvailabilityZones" => args.SetItems(Zones(region)),
            "aws:iam/getSessionContext:getSessionContext" => args.SetItems(SessionContext(args, partition, account)),
            "aws:eks/getAddonVersion:getAddonVersion" => args.SetItems(Of(("id", "add-on"), ("version", "v1.22.4-eksbuild.3"))),
            _ => throw new InvalidOperationException($"Teach RecordingCloud to answer '{token}'"),
        };
    }

    private static Dictionary<string, object> Partition(string partition)
    {
        var suffix = partition is "aws-cn" ? "amazonaws.com.cn" : "amazonaws.com";
        return Of(("id", partition), ("partition", partition), ("dnsSuffix", suffix), ("reverseDnsPrefix", string.Join('.', suffix.Split('.').Reverse())));
    }

    private static Dictionary<string, object> Zones(string region)
    {
        string[] letters = ["a", "b", "c"];
        return Of(
            ("id", region),
            ("region", region),
            ("groupNames", ImmutableArray.Create<object>(region)),
            ("names", letters.Select(object (letter) => $"{region}{letter}").ToImmutableArray()),
            ("zoneIds", letters.Select(object (_, index) => $"az{index + 1}").ToImmutableArray()));
    }

    private static Dictionary<string, object> SessionContext(ImmutableDictionary<string, object> args, string partition, string account)
    {
        var arn = args.TryGetValue("arn", out var given) ? (string)given : string.Empty;
        var session = arn.Split('/');
        return arn.Contains(":assumed-role/")
            ? Of(("id", arn), ("issuerArn", $"arn:{partition}:iam::{account}:role/{session[1]}"), ("issuerId", "AROAEXAMPLE"), ("issuerName", session[1]), ("sessionName", session[^1]))
            : Of(("id", arn), ("issuerArn", arn), ("issuerId", string.Empty), ("issuerName", string.Empty), ("sessionName", string.Empty));
    }

    private static Dictionary<string, object> Of(params (string Key, object Value)[] entries)
    {
        return entries.ToDictionary(one => one.Key, one => one.Value);
    }
}
