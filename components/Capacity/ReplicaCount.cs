namespace Lgtm.Components;

/// <summary>
/// Counts of pods that divide every total of <see cref="EvenTotal"/>. A total that is the same for any count is what keeps totals from falling
/// when a workload gets one pod more.
/// </summary>
internal static class ReplicaCount
{
    private static readonly int[] Any = [1, 2, 3, 4, 6, 12, 15, 20, 24, 30, 40, 48, 60, 80, 120, 240];
    private static readonly int[] InThrees = [3, 6, 12, 15, 24, 30, 48, 60, 120, 240];

    public static int AtLeast(double wanted, Replication replication, int copies)
    {
        var counts = replication == Replication.Copies && copies == 3 ? InThrees : Any;
        return replication == Replication.Single ? 1 : replication == Replication.Sidecars ? 2 : counts.First(count => count >= wanted || count == counts[^1]);
    }
}
