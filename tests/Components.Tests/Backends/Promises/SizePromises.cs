namespace Components.Tests.Lgtm.Promises;

/// <summary>What runs is what was planned, on nodes that were planned for it.</summary>
internal static class SizePromises
{
    public const string Planned = "what runs is what the plan says, no more and no less";
    public const string Replicas = "there are as many pods as planned";
    public const string Requests = "pods ask for what is planned, and are limited in memory only";
    public const string Volumes = "whatever keeps data has the volume that is planned";

    public static IEnumerable<Promise> List { get; } =
    [
        new(Planned, Running),
        new(Replicas, Counts),
        new(Requests, Resources),
        new(Volumes, Disks),
    ];

    private static IEnumerable<string> Running(PlannedValues values)
    {
        return Section.Of(values.Charts)
            .Where(section => section.Runs(values) != values.Plan.Workloads.ContainsKey(section.Workload))
            .Select(section => section.ToString());
    }

    // An autoscaler starts where the plan is, and never takes away from it.
    private static IEnumerable<string> Counts(PlannedValues values)
    {
        return from running in Section.Running(values)
               let replicas = running.Values.Number("replicas")
               let scaled = running.Values.Flag("autoscaling", "enabled") == true
               let least = scaled ? running.Values.Number("autoscaling", "minReplicas") : replicas
               let most = scaled ? running.Values.Number("autoscaling", "maxReplicas") : replicas
               where least != running.Planned.Replicas || most < running.Planned.Replicas
               select $"{running.Section}: {replicas}, planned {running.Planned.Replicas}";
    }

    private static IEnumerable<string> Resources(PlannedValues values)
    {
        return from running in Section.Running(values)
               let resources = running.Values.Below("resources")
               where resources.Text("requests", "cpu") != FormattableString.Invariant($"{running.Planned.CpuMillicores}m")
                   || resources.Text("requests", "memory") != FormattableString.Invariant($"{running.Planned.MemoryMiB}Mi")
                   || resources.Text("limits", "memory") != FormattableString.Invariant($"{running.Planned.MemoryLimitMiB}Mi")
                   || resources.At("limits", "cpu") is not null
               select running.Section.ToString();
    }

    private static IEnumerable<string> Disks(PlannedValues values)
    {
        return from running in Section.Running(values)
               where running.Planned.VolumeGiB > 0
               let volume = running.Values.At("persistentVolume") is null ? "persistence" : "persistentVolume"
               let size = running.Values.Text(volume, "claims", 0, "size") ?? running.Values.Text(volume, "size")
               let hasVolume = running.Values.Flag(volume, "enabled") == true
               where !hasVolume || size != FormattableString.Invariant($"{running.Planned.VolumeGiB}Gi")
               select $"{running.Section}: {(hasVolume ? size : "none")}";
    }
}
