namespace Lgtm.Components.Capacity;

/// <summary>Writes down why the figures of a workload are what they are.</summary>
internal static class Explained
{
    public static WorkloadSize Size(WorkloadRule rule, int copies, WorkloadOverride? given, int replicas, PodSize pod, SizedBy by)
    {
        var limit = MemoryLimit.Of(rule, pod.Memory);
        var cache = rule.CacheShare is { } share ? pod.Memory * share.Part / share.Of : 0;
        var cpu = Figure("cpu", $"{pod.Cpu}m", given?.CpuMillicores, by.Cpu, by.Least.Cpu * replicas, $"{by.Cpu:N0}m", rule.Cpu);
        var figures = new List<PlanFigure>
        {
            Replicas(rule, copies, given, replicas, by),
            cpu,
            Figure("memory", $"{pod.Memory} MiB", given?.MemoryMiB, by.Memory, by.Least.Memory * replicas, $"{by.Memory:N0} MiB", rule.Memory),
            MemoryLimit.Figure(rule, limit),
        };
        if (pod.Volume > 0)
        {
            figures.Add(Volume(rule, given, pod.Volume, by.Volume));
        }

        if (cache > 0)
        {
            figures.Add(new("cache", Text($"{cache} MiB"), Text($"{rule.CacheShare!.Value.Part}/{rule.CacheShare.Value.Of} of the memory; the rest is for connections and the process"), Sources.Charts));
        }

        return new()
        {
            Replicas = replicas,
            CpuMillicores = pod.Cpu,
            MemoryMiB = pod.Memory,
            MemoryLimitMiB = limit,
            VolumeGiB = pod.Volume,
            CacheMiB = cache,
            Figures = figures,
        };
    }

    private static PlanFigure Figure(string name, FormattableString value, int? given, double need, int least, FormattableString all, Need rule)
    {
        if (given is not null)
        {
            return new(name, Text(value), "set by hand", Sources.Override);
        }

        return need >= least && need > 0
            ? new(name, Text(value), $"{Text(all)} in all: {rule.Reason}", rule.Source)
            : new(name, Text(value), "the least that a pod is given", Sources.Project);
    }

    private static PlanFigure Volume(WorkloadRule rule, WorkloadOverride? given, int volume, double need)
    {
        const string Unchanging = "the same for any load, as no upgrade can change it";
        var value = Text($"{volume} GiB");
        if (given?.VolumeGiB is not null)
        {
            return new("volume", value, "set by hand", Sources.Override);
        }

        return need > 0
            ? new("volume", value, rule.Replication == Replication.Single ? Text($"room for {need:N0} GiB: {rule.Volume.Reason}") : Text($"{Unchanging}; {need:N0} GiB in all: {rule.Volume.Reason}"), rule.Volume.Source)
            : new("volume", value, Unchanging, Sources.Charts);
    }

    private static PlanFigure Replicas(WorkloadRule rule, int copies, WorkloadOverride? given, int replicas, SizedBy by)
    {
        var value = Text($"{replicas}");
        if (given?.Replicas is not null)
        {
            return new("replicas", value, "set by hand", Sources.Override);
        }

        if (by.Grown)
        {
            var volume = rule.HasVolume ? Text($", {by.Least.Volume} GiB of volume") : "";
            return new("replicas", value, Text($"no pod larger than {rule.Most.Cpu}m, {rule.Most.Memory} MiB{volume}"), Sources.Project);
        }

        return rule.Replication switch
        {
            Replication.Single => new("replicas", value, "exactly one: a second would work against it", Sources.Charts),
            Replication.Sidecars => new("replicas", value, rule.Beside == 1 ? "two containers beside Grafana" : "two containers beside each pod of Grafana", Sources.Charts),
            Replication.Twins => new("replicas", value, "two, so that one answers while the other moves", Sources.GrafanaDocs),
            Replication.Copies when copies > 1 => new("replicas", value, "one for each copy: fewer accept no writes once one is drained", Sources.Kubernetes),
            _ when replicas == 1 => new("replicas", value, "one copy of everything", Sources.Project),
            Replication.Trio => new("replicas", value, "two carry the load when the third is drained", Sources.Collector),
            _ => new("replicas", value, "two, so that a node can be drained", Sources.Kubernetes),
        };
    }

    private static string Text(FormattableString text)
    {
        return FormattableString.Invariant(text);
    }
}
