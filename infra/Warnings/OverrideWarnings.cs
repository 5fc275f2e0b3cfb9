using System.Globalization;
using Lgtm.Components.Capacity;
using Lgtm.Infra.Settings;

namespace Lgtm.Infra.Warnings;

/// <summary>Figures set by hand that are far below what the plan gives, so that a slip of the keyboard is seen before it costs data.</summary>
internal static class OverrideWarnings
{
    // The plan has reserves; a measurement may show that half will do, hardly less.
    private const double LeastShare = 0.5;

    public static IEnumerable<string> Find(StackSettings settings, CapacityPlan plan)
    {
        if (settings.Capacity.Overrides is not { Count: > 0 } overrides)
        {
            return [];
        }

        var planned = StackCapacity.PlanWithoutOverrides(settings).Workloads;
        return overrides.OrderBy(workload => workload.Key, StringComparer.Ordinal)
            .SelectMany(workload => Compare(workload.Key, workload.Value, planned[workload.Key], plan.Workloads[workload.Key], settings.Grafana.Database is not null));
    }

    private static IEnumerable<string> Compare(string name, WorkloadOverrideSettings own, WorkloadSize planned, WorkloadSize given, bool onDatabase)
    {
        var isGrafanaAlone = onDatabase && given.Replicas == 1 && name == Workload.Grafana;
        if (isGrafanaAlone && own.Replicas is not null)
        {
            yield return $"capacity.overrides.{name}.replicas: 1, where the plan has {Text(planned.Replicas)}: every drain and every upgrade of its node takes Grafana away, which its database is there to prevent; "
                + "use 2, or remove it";
        }
        else if (own.Replicas < planned.Replicas && (given.TotalMemoryMiB < planned.TotalMemoryMiB || given.TotalCpuMillicores < planned.TotalCpuMillicores))
        {
            yield return Warning(name, "replicas", given.Replicas, planned.Replicas, "the load may be more than so few pods carry");
        }

        if (own.CpuMillicores is not null && IsFarBelow(given.TotalCpuMillicores, planned.TotalCpuMillicores))
        {
            yield return Warning(name, "cpuMillicores", given.CpuMillicores, planned.CpuMillicores, "its pods fall behind on a busy node");
        }

        if (own.MemoryMiB is not null && IsFarBelow(given.TotalMemoryMiB, planned.TotalMemoryMiB))
        {
            yield return Warning(name, "memoryMiB", given.MemoryMiB, planned.MemoryMiB, "its pods run out of memory and restart, again and again");
        }

        if (own.VolumeGiB is not null && IsFarBelow(given.TotalVolumeGiB, planned.TotalVolumeGiB))
        {
            yield return Warning(name, "volumeGiB", given.VolumeGiB, planned.VolumeGiB, "its volumes fill up");
        }
    }

    private static bool IsFarBelow(int given, int planned)
    {
        return given < LeastShare * planned;
    }

    private static string Warning(string name, string figure, int given, int planned, string consequence)
    {
        return $"capacity.overrides.{name}.{figure}: {Text(given)}, where the plan has {Text(planned)}: {consequence}; raise it, or remove it to use what the plan says";
    }

    private static string Text(int number)
    {
        return number.ToString(CultureInfo.InvariantCulture);
    }
}
