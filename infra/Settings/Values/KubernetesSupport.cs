using System.Globalization;
using System.Text.RegularExpressions;

namespace Lgtm.Infra.Settings;

/// <summary>
/// When EKS ends the standard support of a Kubernetes version; afterwards it upgrades the cluster by itself (upgrade policy STANDARD).
/// Source: https://docs.aws.amazon.com/eks/latest/userguide/kubernetes-versions.html.
/// </summary>
internal static partial class KubernetesSupport
{
    private const int OldestMinor = 33;

    private static readonly Dictionary<string, DateOnly> StandardSupportEnds = new(StringComparer.Ordinal)
    {
        ["1.33"] = new(2026, 7, 29),
        ["1.34"] = new(2026, 12, 2),
        ["1.35"] = new(2027, 3, 27),
    };

    public static bool IsAccepted(string version)
    {
        return Version().Match(version) is { Success: true } match
            && int.Parse(match.Groups["minor"].ValueSpan, CultureInfo.InvariantCulture) >= OldestMinor;
    }

    /// <summary>The last day of standard support, or nothing when this table does not know the version.</summary>
    public static DateOnly? EndOf(string version)
    {
        return StandardSupportEnds.TryGetValue(version, out var end) ? end : null;
    }

    [GeneratedRegex(@"\A1\.(?<minor>[0-9]{2})\z", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Version();
}
