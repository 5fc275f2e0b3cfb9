using System.Text.RegularExpressions;

namespace Lgtm.Components.Cluster;

/// <summary>A registry of ECR that caches what is pulled through it, and the folder in it that all images are in: empty, or with a slash at its end.</summary>
internal sealed partial record EcrCache(string AccountId, string Region, string Folder)
{
    /// <summary>The cache behind an image registry prefix; nothing for a registry that is not of ECR.</summary>
    public static EcrCache? Of(string? prefix)
    {
        return prefix is not null && Registry().Match(prefix) is { Success: true } match
            ? new(match.Groups["account"].Value, match.Groups["region"].Value, match.Groups["folder"].Value is { Length: > 0 } folder ? folder[1..] + "/" : string.Empty)
            : null;
    }

    [GeneratedRegex(
        @"^(?<account>[0-9]{12})\.dkr\.ecr(-fips)?\.(?<region>[a-z0-9-]+)\.amazonaws\.(com|com\.cn|eu)(?<folder>/.+)?\z",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant,
        matchTimeoutMilliseconds: 1000)]
    private static partial Regex Registry();
}
