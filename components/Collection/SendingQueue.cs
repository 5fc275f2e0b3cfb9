using Lgtm.Components.Capacity;
using Lgtm.Components.Charts;

namespace Lgtm.Components.Collection;

/// <summary>What an exporter holds while its backend is unavailable, and in which portions it sends. Each signal has its own, so that one outage stays one.</summary>
internal static class SendingQueue
{
    /// <summary>
    /// The most that one request carries: some 2,000 spans or lines. Far below what the backends take at once (16 MiB a message in Loki and Tempo), because
    /// what a request states once, such as the sender's attributes, they count once for every line.
    /// </summary>
    public const int LargestBatchBytes = 1_000_000;

    // A queue counts bytes as they are sent; in memory they take up to three times as much. So a full queue takes three tenths of the memory, and
    // with one of them full there is as much again before the memory limiter refuses every signal.
    private const int PercentOfMemory = 10;
    private const int BytesOfAMiB = 1024 * 1024;

    // When it is full, the sender of that signal is refused, told to retry, and the other signals pass.
    public static Values For(WorkloadSize size)
    {
        return new()
        {
            ["enabled"] = true,
            ["num_consumers"] = 10,
            ["sizer"] = "bytes",
            ["queue_size"] = checked(size.MemoryLimitMiB * (BytesOfAMiB / 100 * PercentOfMemory)),
            ["batch"] = new Values { ["flush_timeout"] = "1s", ["min_size"] = LargestBatchBytes / 2, ["max_size"] = LargestBatchBytes },
        };
    }

    // The default gives up after five minutes. No end at all would let what a backend will never take hold a consumer until the next restart, and the
    // queue is in memory: it does not outlive a long outage anyway.
    public static Values Retry()
    {
        return new() { ["enabled"] = true, ["initial_interval"] = "1s", ["max_interval"] = "30s", ["max_elapsed_time"] = "1h" };
    }
}
