namespace Lgtm.Components.Capacity;

/// <summary>
/// Sizes one workload. First the number of pods: enough that none outgrows the largest, or its volume. Then CPU and memory, each by itself, rounded so that
/// the pods share it evenly. Neither step looks at the other figures, so with more load neither count nor totals fall.
/// </summary>
internal static class Sizing
{
    // Rounding may take a pod a little beyond the largest.
    private const double RoundingOfAPod = 1.1;

    public static PlannedWorkload Of(WorkloadRule rule, TelemetryLoad load, int copies, bool autoscaling, WorkloadOverride? given)
    {
        var least = copies == 1 ? rule.Least ?? rule.LeastReplicated : rule.LeastReplicated;
        var (cpu, memory, volume) = (rule.Cpu.Of(load, copies), rule.Memory.Of(load, copies), least.Volume == 0 ? 0 : rule.Volume.Of(load, copies));
        var fewest = rule.LeastReplicas(copies);
        var wanted = new[] { fewest, Pods(cpu, rule.Most.Cpu), Pods(memory, rule.Most.Memory), Pods(volume, rule.Replication == Replication.Single ? 0 : least.Volume) }.Max();
        var replicas = ReplicaCount.AtLeast(wanted, rule.Replication, copies);

        int Total(double need, int leastOfAPod)
        {
            return EvenTotal.Of(Math.Max(need, (double)leastOfAPod * replicas), replicas);
        }

        var totals = new PodSize(Total(cpu, least.Cpu), Total(memory, least.Memory));
        var pod = new PodSize(given?.CpuMillicores ?? (totals.Cpu / replicas), given?.MemoryMiB ?? (totals.Memory / replicas), given?.VolumeGiB ?? Volume(least.Volume, volume / replicas));
        var size = Explained.Size(rule, copies, given, given?.Replicas ?? replicas, pod, new(cpu, memory, volume, replicas > fewest, least));
        size = autoscaling && rule.Scales && size.Replicas > 1 ? ReplicaRange.Added(size, given?.MaxReplicas) : size;
        return new(rule, size, new(
            Math.Max(pod.Cpu, Bound(totals.Cpu / fewest, rule.Most.Cpu)),
            Math.Max(pod.Memory, Bound(totals.Memory / fewest, rule.Most.Memory)),
            pod.Volume));
    }

    private static double Pods(double need, int most)
    {
        return most == 0 ? 1 : need / most;
    }

    // No upgrade can change the volumes that a StatefulSet asks for: they stay as they are, and more load brings more pods. Only what cannot have more
    // pods outgrows its volume, in few and large steps.
    private static int Volume(int least, double need)
    {
        var volume = least;
        while (volume > 0 && volume < need)
        {
            volume *= 2;
        }

        return volume;
    }

    private static int Bound(int alone, int most)
    {
        return most == 0 ? alone : Math.Min(alone, (int)(most * RoundingOfAPod));
    }
}
