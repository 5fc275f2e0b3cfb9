namespace Lgtm.Components.Capacity;

/// <summary>Figures set by hand that cannot hold.</summary>
internal static class OverrideProblems
{
    public static IEnumerable<PlanProblem> Of(CapacityOverrides given, IReadOnlyList<PlannedWorkload> workloads, int copies, bool zoneAware)
    {
        foreach (var problem in OfNames(given).Concat(OfAbsent(given, workloads)))
        {
            yield return problem;
        }

        foreach (var workload in workloads.Where(workload => given.Workloads.ContainsKey(workload.Rule.Name)))
        {
            var figures = given.Workloads[workload.Rule.Name];
            foreach (var problem in OfFigures(workload.Rule, figures).Concat(OfReplicas(workload.Rule, figures.Replicas, copies, zoneAware)).Concat(OfRange(workload, figures.MaxReplicas)))
            {
                yield return problem;
            }
        }
    }

    /// <summary>Only those that no load and no other decision would make good.</summary>
    public static IEnumerable<PlanProblem> OfThemselves(CapacityOverrides given)
    {
        return OfNames(given).Concat(
            WorkloadRules.For(given).Where(rule => given.Workloads.ContainsKey(rule.Name)).SelectMany(rule => OfFigures(rule, given.Workloads[rule.Name])));
    }

    private static IEnumerable<PlanProblem> OfNames(CapacityOverrides given)
    {
        return given.Workloads.Keys.Where(name => WorkloadRules.Find(name) is null).Order(StringComparer.Ordinal)
            .Select(name => new PlanProblem($"workloads.{name}", name, "the name of a workload", $"use one of {string.Join(", ", WorkloadRules.All.Select(rule => rule.Name))}"));
    }

    private static IEnumerable<PlanProblem> OfAbsent(CapacityOverrides given, IReadOnlyList<PlannedWorkload> workloads)
    {
        var running = workloads.Select(workload => workload.Rule.Name).ToHashSet();
        return given.Workloads.Keys.Where(name => WorkloadRules.Find(name) is not null && !running.Contains(name)).Order(StringComparer.Ordinal)
            .Select(name => new PlanProblem($"workloads.{name}", name, "a workload that runs", $"remove it, or {WhereItRuns(given, name)}"));
    }

    private static string WhereItRuns(CapacityOverrides given, string name)
    {
        return WorkloadRules.Find(name)!.OnlyWithLogPatterns && !given.LogPatterns
            ? "use the maintained charts: the common chart has none"
            : "set replicationFactor to 3: a stack with one copy does without it";
    }

    private static IEnumerable<PlanProblem> OfFigures(WorkloadRule rule, WorkloadOverride figures)
    {
        return new[]
        {
            AtLeastOne(rule, "replicas", figures.Replicas),
            AtLeastOne(rule, "maxReplicas", figures.MaxReplicas),
            AtLeastOne(rule, "cpuMillicores", figures.CpuMillicores),
            AtLeastOne(rule, "memoryMiB", figures.MemoryMiB),
            AtLeastOne(rule, "volumeGiB", figures.VolumeGiB),
            figures.VolumeGiB > 0 && !rule.HasVolume
                ? PlanProblem.For($"workloads.{rule.Name}.volumeGiB", figures.VolumeGiB.Value, $"none: it is stateless", $"remove it")
                : null,
        }.OfType<PlanProblem>();
    }

    private static PlanProblem? AtLeastOne(WorkloadRule rule, string figure, int? value)
    {
        return value is < 1 ? PlanProblem.For($"workloads.{rule.Name}.{figure}", value.Value, $"1 or more", $"raise it, or remove it to use what the plan says") : null;
    }

    private static IEnumerable<PlanProblem> OfRange(PlannedWorkload workload, int? most)
    {
        var path = $"workloads.{workload.Rule.Name}.maxReplicas";
        if (most is not >= 1)
        {
            yield break;
        }

        if (workload.Size.MaxReplicas is null)
        {
            yield return PlanProblem.For(path, most.Value, $"none: it is not autoscaled", $"remove it; autoscaled are, with autoscaling, {string.Join(", ", WorkloadRules.All.Where(rule => rule.Scales).Select(rule => rule.Name))}");
        }
        else if (most < workload.Size.Replicas)
        {
            yield return PlanProblem.For(path, most.Value, $"at least its replicas ({workload.Size.Replicas})", $"raise it, or remove it to use what the plan says");
        }
    }

    private static IEnumerable<PlanProblem> OfReplicas(WorkloadRule rule, int? replicas, int copies, bool zoneAware)
    {
        var path = $"workloads.{rule.Name}.replicas";
        if (replicas is not >= 1)
        {
            yield break;
        }

        var count = replicas.Value;
        if (rule.Replication is Replication.Single or Replication.Sidecars && count != rule.LeastReplicas(copies))
        {
            yield return PlanProblem.For(path, count, $"{rule.LeastReplicas(copies)}", $"remove it: another would work against the first");
        }

        if (rule.Replication == Replication.Copies && count < copies)
        {
            yield return PlanProblem.For(path, count, $"{copies} or more with {copies} copies", $"raise it to {copies}: a write needs {(copies / 2) + 1} of its {copies} copies, so with {count} its disruption budget blocks every drain");
        }

        if (rule.InZones && zoneAware && count % CapacityPlan.ZonesOfAReplicatedStack != 0)
        {
            yield return PlanProblem.For(path, count, $"a multiple of 3 when zone-aware", $"use {Math.Max(3, (count + 2) / 3 * 3)}, as many in each zone");
        }
    }
}
