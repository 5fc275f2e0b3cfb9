using System.Globalization;

namespace Lgtm.Infra.Settings;

/// <summary>The date that warnings are judged by.</summary>
internal static class Today
{
    // https://reproducible-builds.org/specs/source-date-epoch: lets the same preview be repeated at a later time.
    internal const string FixedDate = "SOURCE_DATE_EPOCH";

    public static DateOnly Utc()
    {
        var now = long.TryParse(Environment.GetEnvironmentVariable(FixedDate), NumberStyles.None, CultureInfo.InvariantCulture, out var seconds)
            ? DateTimeOffset.FromUnixTimeSeconds(seconds)
            : TimeProvider.System.GetUtcNow();
        return DateOnly.FromDateTime(now.UtcDateTime);
    }
}
