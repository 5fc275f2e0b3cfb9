using System.Globalization;
using System.Text.RegularExpressions;

namespace Lgtm.Infra.Settings;

/// <summary>The Kubernetes versions that a stack may ask for.</summary>
internal static partial class KubernetesSupport
{
    private const int OldestMinor = 33;

    public static bool IsAccepted(string version)
    {
        return Version().Match(version) is { Success: true } match
            && int.Parse(match.Groups["minor"].ValueSpan, CultureInfo.InvariantCulture) >= OldestMinor;
    }

    [GeneratedRegex(@"\A1\.(?<minor>[0-9]{2})\z", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Version();
}
