using Lgtm.Components.Storage;
using Lgtm.Infra.Settings;

namespace Lgtm.Infra.Warnings;

/// <summary>Where deleted telemetry stays longer than it was of use.</summary>
internal static class RetentionWarnings
{
    public static IEnumerable<string> Find(StackSettings settings)
    {
        var (retention, recoverable) = (settings.Retention, settings.Storage.NoncurrentDays);
        var (signal, days) = new[] { ("logs", retention.LogsDays), ("traces", retention.TracesDays), ("metrics", retention.MetricsDays) }.MinBy(kept => kept.Item2);

        // Compaction replaces most objects within a day of their making, retention all the others: each is then kept, and paid for, a second time.
        if (recoverable > days)
        {
            yield return $"storage.noncurrentDays: {recoverable} days are longer than {signal} are kept ({days}), so most of what is paid for was deleted or replaced; "
                + $"deleted {signal} leave S3 after {days + recoverable} days, {days + RetentionArgs.MarginDays + recoverable} at most; use {days} or less";
        }
    }
}
