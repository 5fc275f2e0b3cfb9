using Google.Protobuf.WellKnownTypes;
using Lgtm.Cli.Engine;

namespace Lgtm.Cli.Cloud.Aws;

/// <summary>The standard zones of each region; local and wavelength zones are opt-in and left out, as in an account that never opted in.</summary>
internal static class AvailabilityZones
{
    private static readonly Dictionary<string, (string IdPrefix, string Letters)> Regions = new(StringComparer.Ordinal)
    {
        ["us-east-1"] = ("use1", "abcdef"),
        ["us-east-2"] = ("use2", "abc"),
        ["us-west-1"] = ("usw1", "ab"),
        ["us-west-2"] = ("usw2", "abcd"),
        ["ca-central-1"] = ("cac1", "abd"),
        ["eu-west-1"] = ("euw1", "abc"),
        ["eu-west-2"] = ("euw2", "abc"),
        ["eu-west-3"] = ("euw3", "abc"),
        ["eu-central-1"] = ("euc1", "abc"),
        ["eu-central-2"] = ("euc2", "abc"),
        ["eu-north-1"] = ("eun1", "abc"),
        ["eu-south-1"] = ("eus1", "abc"),
        ["eu-south-2"] = ("eus2", "abc"),
        ["ap-northeast-1"] = ("apne1", "acd"),
        ["ap-northeast-2"] = ("apne2", "abcd"),
        ["ap-northeast-3"] = ("apne3", "abc"),
        ["ap-south-1"] = ("aps1", "abc"),
        ["ap-southeast-1"] = ("apse1", "abc"),
        ["ap-southeast-2"] = ("apse2", "abc"),
        ["sa-east-1"] = ("sae1", "abc"),
        ["us-gov-west-1"] = ("usgw1", "abc"),
        ["us-gov-east-1"] = ("usge1", "abc"),
        ["cn-north-1"] = ("cnn1", "abd"),
        ["cn-northwest-1"] = ("cnnw1", "abc"),
    };

    // Ids of a region whose numbers have a gap: one zone takes no new accounts.
    private static readonly Dictionary<string, string> Numbers = new(StringComparer.Ordinal)
    {
        ["us-west-1"] = "13",
        ["ca-central-1"] = "124",
    };

    public static IReadOnlyList<AvailabilityZone> Of(string region)
    {
        var (prefix, letters) = Regions.TryGetValue(region, out var known) ? known : (region.Replace("-", "", StringComparison.Ordinal), "abc");
        var numbers = Numbers.GetValueOrDefault(region, "123456");
        return [.. letters.Zip(numbers, (letter, number) => new AvailabilityZone(region + letter, $"{prefix}-az{number}"))];
    }

    public static Struct Answer(Struct args, AwsAccount account)
    {
        var zones = Of(account.Region).Where(zone => IsWanted(zone, args, account)).ToList();
        var answer = args.Clone();
        answer.Fields["id"] = WireValue.Of(account.Region);
        answer.Fields["region"] = WireValue.Of(account.Region);
        answer.Fields["names"] = WireValue.List(zones.Select(zone => zone.Name));
        answer.Fields["zoneIds"] = WireValue.List(zones.Select(zone => zone.Id));
        answer.Fields["groupNames"] = WireValue.List(zones.Count == 0 ? [] : [GroupOf(account)]);
        return answer;
    }

    private static bool IsWanted(AvailabilityZone zone, Struct args, AwsAccount account)
    {
        return WireValue.TextOf(args, "state") is null or "available"
            && !WireValue.ItemsOf(args, "excludeNames").Any(name => name.StringValue == zone.Name)
            && !WireValue.ItemsOf(args, "excludeZoneIds").Any(id => id.StringValue == zone.Id)
            && WireValue.ItemsOf(args, "filters").All(filter => Passes(zone, filter.StructValue, account));
    }

    private static bool Passes(AvailabilityZone zone, Struct filter, AwsAccount account)
    {
        var actual = WireValue.TextOf(filter, "name") switch
        {
            "opt-in-status" => "opt-in-not-required",
            "zone-name" => zone.Name,
            "zone-id" => zone.Id,
            "zone-type" => "availability-zone",
            "state" => "available",
            "region-name" => account.Region,
            "group-name" => GroupOf(account),
            var other => throw new RefusedException($"getAvailabilityZones: got filter '{other}', expected one that the EC2 API has"),
        };
        return WireValue.ItemsOf(filter, "values").Any(value => value.StringValue == actual);
    }

    private static string GroupOf(AwsAccount account)
    {
        return $"{account.Region}-zg-1";
    }
}
