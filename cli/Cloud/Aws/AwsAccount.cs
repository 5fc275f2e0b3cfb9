using Google.Protobuf.WellKnownTypes;
using Lgtm.Cli.Engine;

namespace Lgtm.Cli.Cloud.Aws;

/// <summary>The account a preview pretends to deploy to.</summary>
internal sealed record AwsAccount(string Region, Struct? DefaultTags = null)
{
    public const string Id = "123456789012";

    public string Partition =>
        Region.StartsWith("cn-", StringComparison.Ordinal) ? "aws-cn"
        : Region.StartsWith("us-gov-", StringComparison.Ordinal) ? "aws-us-gov"
        : "aws";

    public string DnsSuffix => Partition == "aws-cn" ? "amazonaws.com.cn" : "amazonaws.com";

    /// <summary>The account as a call sees it: its own region, else its provider's, else the stack's.</summary>
    public AwsAccount For(Struct? properties, Struct? provider)
    {
        var region = WireValue.TextOf(properties, "region") ?? WireValue.TextOf(provider, "region");
        return region is null || region == Region ? this : this with { Region = region };
    }

    public string Arn(string service, string resource)
    {
        return $"arn:{Partition}:{service}:{Region}:{Id}:{resource}";
    }

    /// <summary>ARN of a resource of a global service.</summary>
    public string GlobalArn(string service, string resource)
    {
        return $"arn:{Partition}:{service}::{Id}:{resource}";
    }
}
