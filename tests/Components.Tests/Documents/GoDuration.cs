using System.Globalization;
using System.Text.RegularExpressions;

namespace Components.Tests.Documents;

/// <summary>Durations as the backends read them: <c>336h</c>, <c>400d</c>, <c>1h30m</c>.</summary>
internal static partial class GoDuration
{
    public static TimeSpan Of(string? text)
    {
        var parts = Parts().Matches(text ?? string.Empty);
        return text is { Length: > 0 } && parts.Sum(part => part.Length) == text.Length
            ? parts.Aggregate(TimeSpan.Zero, (sum, part) => sum + (Unit(part.Groups["unit"].Value) * int.Parse(part.Groups["count"].Value, CultureInfo.InvariantCulture)))
            : throw new FormatException($"'{text}' is no duration");
    }

    private static TimeSpan Unit(string unit)
    {
        return unit switch
        {
            "d" => TimeSpan.FromDays(1),
            "h" => TimeSpan.FromHours(1),
            "m" => TimeSpan.FromMinutes(1),
            _ => TimeSpan.FromSeconds(1),
        };
    }

    [GeneratedRegex("(?<count>[0-9]+)(?<unit>[dhms])", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Parts();
}
