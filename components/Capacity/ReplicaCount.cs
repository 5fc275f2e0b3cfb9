namespace Lgtm.Components.Capacity;

/// <summary>
/// Counts of pods that divide every total of <see cref="EvenTotal"/>. A total that is the same for any count is what keeps totals from falling
/// when a workload gets one pod more.
/// </summary>
internal static class ReplicaCount
{
    private static readonly int[] Any = [1, 2, 3, 4, 6, 8, 9, 10, 12, 15, 18, 20, 24, 30, 36, 40, 45, 60, 72, 90, 120, 180, 360];
    private static readonly int[] InThrees = [3, 6, 9, 12, 15, 18, 24, 30, 36, 45, 60, 72, 90, 120, 180, 360];

    public static int AtLeast(double wanted, Replication replication, int copies)
    {
        var counts = replication == Replication.Copies && copies == 3 ? InThrees : Any;
        return replication == Replication.Single ? 1 : replication == Replication.Sidecars ? (int)wanted : counts.First(count => count >= wanted || count == counts[^1]);
    }
}
