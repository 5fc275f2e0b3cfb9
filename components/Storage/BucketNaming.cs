using System.Text.RegularExpressions;
using Lgtm.Components.Validation;

namespace Lgtm.Components.Storage;

/// <summary>Names of buckets: unique in a partition because account and region are part of them.</summary>
public static partial class BucketNaming
{
    // https://docs.aws.amazon.com/AmazonS3/latest/userguide/bucketnamingrules.html
    private const int LongestName = 63;

    private static readonly string[] ReservedPrefixes = ["xn--", "sthree-", "amzn-s3-demo-"];

    private static readonly string[] ReservedSuffixes = ["-s3alias", "--ol-s3", ".mrap", "--x-s3", "--table-s3", "-an"];

    /// <summary>For example <c>acme-loki-chunks-123456789012-eu-west-1</c>.</summary>
    public static string Compose(string prefix, string purpose, string accountId, string region)
    {
        return $"{prefix}-{purpose}-{accountId}-{region}";
    }

    /// <summary>The rule of S3 that a name breaks, or nothing when S3 takes it.</summary>
    public static string? BrokenRule(string bucketName)
    {
        ArgumentNullException.ThrowIfNull(bucketName);
        if (bucketName.Length is < 3 or > LongestName)
        {
            return $"3 to {LongestName} characters";
        }

        if (!Shape().IsMatch(bucketName))
        {
            return "lower-case letters, digits and hyphens, the first and the last no hyphen";
        }

        if (Array.Find(ReservedPrefixes, start => bucketName.StartsWith(start, StringComparison.Ordinal)) is { } prefix)
        {
            return $"a name that does not start with '{prefix}', which is reserved";
        }

        return Array.Find(ReservedSuffixes, end => bucketName.EndsWith(end, StringComparison.Ordinal)) is { } suffix
            ? $"a name that does not end with '{suffix}', which is reserved"
            : null;
    }

    internal static string Arn(string partition, string bucketName)
    {
        return $"arn:{partition}:s3:::{bucketName}";
    }

    internal static string Checked(string component, string bucketName)
    {
        if (BrokenRule(bucketName) is { } rule)
        {
            new Problems(component).Unless(holds: false, "bucketName", bucketName, rule, "choose another prefix").ThrowIfAny();
        }

        return bucketName;
    }

    [GeneratedRegex(@"^[a-z0-9]([a-z0-9-]*[a-z0-9])?\z", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Shape();
}
