namespace Lgtm.Cli.Cloud;

/// <summary>What is known of the type that installs a Helm chart.</summary>
internal static class HelmRelease
{
    public const string Type = "kubernetes:helm.sh/v3:Release";

    /// <summary>The chart's name; of an OCI reference the last part.</summary>
    public static string ChartNameOf(string chart)
    {
        return chart[(chart.LastIndexOf('/') + 1)..];
    }
}
