using Lgtm.Components.Validation;
using Pulumi;

namespace Lgtm.Components.Storage;

/// <summary>
/// How long one signal is kept. The same object is an argument of the backend, which deletes by itself, and of the bucket, which expires what the backend
/// has left behind: so the two cannot differ, and S3 never deletes first.
/// </summary>
public sealed class RetentionArgs : ResourceArgs
{
    /// <summary>The longest retention, in days: ten years.</summary>
    public const int LongestDays = 3650;

    /// <summary>
    /// Days that S3 waits longer than the backend. More than every delay of the backends together: Loki under 3 hours (retention_delete_delay 2 h,
    /// compaction_interval 10 min), Tempo 1 hour (compacted_block_retention) and its polls of 5 minutes, Mimir 12 hours
    /// (deletion_delay) and its clean-ups of 15 minutes; the rest of the two weeks is for a compactor that is down over a holiday and has to catch up.
    /// Source: the configuration references of Loki 3.7, Tempo 2.10 and Mimir 3.2. S3 itself runs its rules once a day and only ever deletes later than asked.
    /// </summary>
    public const int MarginDays = 14;

    /// <summary>Days that the signal stays queryable. Allowed: 1 to 3650; 400 for the same month of last year.</summary>
    [Input("days", required: true)]
    public required int Days { get; init; }

    /// <summary>Age in days at which S3 expires an object that the backend has left behind.</summary>
    public int DaysInBucket()
    {
        return Days + MarginDays;
    }

    internal void AddProblems(Problems problems, string path, string what)
    {
        problems.Unless(Days is >= 1 and <= LongestDays, $"{path}.days", Days, $"1 to {LongestDays}", $"choose how long {what} stay queryable");
    }
}
