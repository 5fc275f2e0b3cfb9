using System.Text.RegularExpressions;

namespace Lgtm.Components.Cluster;

/// <summary>Syntax of names, label keys and label values.</summary>
internal static partial class KubernetesText
{
    public static bool IsGroupName(string text)
    {
        return GroupName().IsMatch(text);
    }

    public static bool IsKey(string text)
    {
        return Key().IsMatch(text);
    }

    public static bool IsValue(string text)
    {
        return Value().IsMatch(text);
    }

    // EKS makes the name of a node group from a prefix of at most 37 characters, which also holds the zone's number and hyphens.
    [GeneratedRegex(@"^[a-z][a-z0-9-]{0,29}\z", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex GroupName();

    // The part behind the slash has at most 63 characters; EKS wants no more in the whole of a taint's key either.
    [GeneratedRegex(
        @"^(?=.{1,63}\z)([a-z0-9]([a-z0-9.-]*[a-z0-9])?/)?[A-Za-z0-9]([A-Za-z0-9_.-]*[A-Za-z0-9])?\z",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant,
        matchTimeoutMilliseconds: 1000)]
    private static partial Regex Key();

    [GeneratedRegex(
        @"^([A-Za-z0-9]([A-Za-z0-9_.-]{0,61}[A-Za-z0-9])?)?\z",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant,
        matchTimeoutMilliseconds: 1000)]
    private static partial Regex Value();
}
