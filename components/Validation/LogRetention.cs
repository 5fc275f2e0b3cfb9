namespace Lgtm.Components.Validation;

/// <summary>How long CloudWatch keeps log events.</summary>
internal static class LogRetention
{
    // https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_PutRetentionPolicy.html
    public static readonly IReadOnlyList<int> AllowedDays =
        [1, 3, 5, 7, 14, 30, 60, 90, 120, 150, 180, 365, 400, 545, 731, 1096, 1827, 2192, 2557, 2922, 3288, 3653];

    public static Problems CheckLogRetention(this Problems problems, string path, int days)
    {
        return problems.Unless(
            AllowedDays.Contains(days),
            path,
            days,
            $"one of the values that CloudWatch allows: {string.Join(", ", AllowedDays)}",
            $"choose {Nearest(days)}");
    }

    private static int Nearest(int days)
    {
        return AllowedDays.MinBy(allowed => Math.Abs((long)allowed - days));
    }
}
