using System.Globalization;
using System.Text.RegularExpressions;

namespace Lgtm.Infra.Settings;

/// <summary>The Kubernetes versions that a stack may ask for.</summary>
internal static partial class KubernetesSupport
{
    private const int OldestMinor = 33;

    // KEP-4742, on by default from its beta on.
    private const int FirstThatLabelsPodsWithTheirZone = 35;

    public static bool IsAccepted(string version)
    {
        return Minor(version) >= OldestMinor;
    }

    /// <summary>Whether pods can learn the zone that they run in from a label of their own.</summary>
    public static bool LabelsPodsWithTheirZone(string version)
    {
        return Minor(version) >= FirstThatLabelsPodsWithTheirZone;
    }

    private static int? Minor(string version)
    {
        return Version().Match(version) is { Success: true } match ? int.Parse(match.Groups["minor"].ValueSpan, CultureInfo.InvariantCulture) : null;
    }

    [GeneratedRegex(@"\A1\.(?<minor>[0-9]{2})\z", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Version();
}
