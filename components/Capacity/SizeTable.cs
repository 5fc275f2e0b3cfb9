namespace Lgtm.Components;

/// <summary>The sizes of each profile.</summary>
internal static class SizeTable
{
    private static readonly string[] Caches =
    [
        Workload.LokiChunksCache, Workload.LokiResultsCache, Workload.TempoMemcached,
        Workload.MimirChunksCache, Workload.MimirIndexCache, Workload.MimirMetadataCache, Workload.MimirResultsCache,
    ];

    public static IReadOnlyDictionary<string, WorkloadSize> Of(CapacityProfile profile, bool zoneAware)
    {
        var sizes = profile switch
        {
            CapacityProfile.Dev => DevSizes.Table,
            CapacityProfile.Small => SmallSizes.Table,
            CapacityProfile.Medium => MediumSizes.Table,
            CapacityProfile.Large => LargeSizes.Table,
            _ => throw new ArgumentOutOfRangeException(nameof(profile), profile, "not a capacity profile"),
        };
        if (!zoneAware)
        {
            return sizes;
        }

        return new Dictionary<string, WorkloadSize>(sizes, StringComparer.Ordinal)
        {
            [Workload.MimirRolloutOperator] = new(1, 20, 100, 200, 0, "the chart's own figures"),
        };
    }

    /// <summary>Rows of (name, replicas, CPU millicores, memory MiB, volume GiB, reason); the limit follows from the memory.</summary>
    public static IReadOnlyDictionary<string, WorkloadSize> From(params IEnumerable<(string Name, int Replicas, int Cpu, int Memory, int Volume, string Reason)> rows)
    {
        return rows.ToDictionary(
            row => row.Name,
            row => new WorkloadSize(row.Replicas, row.Cpu, row.Memory, LimitFor(row.Name, row.Memory), row.Volume, row.Reason),
            StringComparer.Ordinal);
    }

    // A cache holds a fixed amount. Small processes need room for one large query or batch, whatever their share on average.
    private static int LimitFor(string name, int memory)
    {
        if (Caches.Contains(name, StringComparer.Ordinal))
        {
            return memory;
        }

        return memory switch
        {
            < 64 => 128,
            < 256 => Math.Max(256, 4 * memory),
            < 1024 => Math.Max(1024, 2 * memory),
            < 4096 => 2 * memory,
            _ => memory * 3 / 2,
        };
    }
}
