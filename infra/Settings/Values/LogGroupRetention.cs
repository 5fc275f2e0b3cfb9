namespace Lgtm.Infra.Settings;

/// <summary>Retention periods that CloudWatch Logs offers (PutRetentionPolicy in its API reference).</summary>
internal static class LogGroupRetention
{
    public const string Allowed = "1, 3, 5, 7, 14, 30, 60, 90, 120, 150, 180, 365, 400, 545, 731, 1096, 1827, 2192, 2557, 2922, 3288 or 3653";

    private static readonly int[] Days = [1, 3, 5, 7, 14, 30, 60, 90, 120, 150, 180, 365, 400, 545, 731, 1096, 1827, 2192, 2557, 2922, 3288, 3653];

    public static bool Accepts(int days)
    {
        return Days.Contains(days);
    }
}
