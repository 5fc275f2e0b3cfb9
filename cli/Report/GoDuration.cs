using System.Globalization;

namespace Lgtm.Cli.Report;

/// <summary>Durations as Go writes them, without the zeros of a nanosecond count: <c>600000000000ns</c> is <c>10m</c>.</summary>
internal static class GoDuration
{
    private const string NanosecondUnit = "ns";
    private const long NanosecondsPerTick = 100;

    public static string Shorten(string duration)
    {
        if (!duration.EndsWith(NanosecondUnit, StringComparison.Ordinal)
            || !long.TryParse(duration.AsSpan(0, duration.Length - NanosecondUnit.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var nanoseconds)
            || nanoseconds % NanosecondsPerTick != 0)
        {
            return duration;
        }

        var span = TimeSpan.FromTicks(nanoseconds / NanosecondsPerTick);
        if (span.Ticks % TimeSpan.TicksPerSecond != 0 || span == TimeSpan.Zero)
        {
            return duration;
        }

        return string.Create(CultureInfo.InvariantCulture, $"{Part((long)span.TotalHours, 'h')}{Part(span.Minutes, 'm')}{Part(span.Seconds, 's')}");
    }

    private static string Part(long amount, char unit)
    {
        return amount == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $"{amount}{unit}");
    }
}
