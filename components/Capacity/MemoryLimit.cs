namespace Lgtm.Components.Capacity;

/// <summary>How far memory may go above its request.</summary>
internal static class MemoryLimit
{
    // Small processes need room for one large query or batch, whatever their share on average.
    public static int Of(WorkloadRule rule, int memory)
    {
        return rule.CacheShare is not null ? memory : memory switch
        {
            < 64 => 128,
            < 256 => Math.Max(256, 4 * memory),
            < 1024 => Math.Max(1024, 2 * memory),
            < 4096 => 2 * memory,
            _ => memory * 3 / 2,
        };
    }

    public static PlanFigure Figure(WorkloadRule rule, int limit)
    {
        var value = FormattableString.Invariant($"{limit} MiB");
        return rule.CacheShare is not null
            ? new("memory limit", value, "a cache holds a fixed amount", Sources.Charts)
            : new("memory limit", value, "half as much again, more for small pods", Sources.MimirDocs);
    }
}
