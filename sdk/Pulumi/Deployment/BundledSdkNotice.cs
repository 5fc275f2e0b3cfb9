using Pulumirpc;

namespace Pulumi;

/// <summary>Tells whoever deploys for real which SDK does it.</summary>
internal static class BundledSdkNotice
{
    /// <summary>Set by our own preview, where nothing real is at stake.</summary>
    private const string OfflineEngine = "LGTM_OFFLINE_ENGINE";

    private const string Text =
        "this program is built with the bundled subset of the Pulumi SDK; for real accounts build it with the official packages: -p:PulumiSdk=official";

    public static void Give(EngineLog log)
    {
        if (Environment.GetEnvironmentVariable(OfflineEngine) != "1")
        {
            _ = log.SendAsync(LogSeverity.Warning, Text);
        }
    }
}
