using System.Globalization;
using Lgtm.Components.Capacity;

namespace Lgtm.Components.Charts;

/// <summary>How sizes, placement and permissions of pods are written in chart values.</summary>
internal static class ChartPods
{
    private const int TargetCpuPercent = 80;

    public static Values Resources(WorkloadSize size)
    {
        return new()
        {
            ["requests"] = new Values { ["cpu"] = Millicores(size.CpuMillicores), ["memory"] = MiB(size.MemoryMiB) },
            ["limits"] = new Values { ["memory"] = MiB(size.MemoryLimitMiB) },
        };
    }

    public static Values Replicated(WorkloadSize size)
    {
        var values = new Values { ["replicas"] = size.Replicas, ["resources"] = Resources(size) };
        if (size.Replicas > 1)
        {
            values["maxUnavailable"] = 1;
        }

        return values;
    }

    /// <summary>
    /// As <see cref="Replicated"/>, and autoscaled when the size says so. The charts then leave the number out of the Deployment, where every upgrade would
    /// go back to it; their disruption budgets depend on it all the same.
    /// </summary>
    public static Values Scaled(WorkloadSize size)
    {
        return size.MaxReplicas is null ? Replicated(size) : Replicated(size).Merge(new Values { ["autoscaling"] = Autoscaling(size, size.MaxReplicas.Value) });
    }

    // By CPU alone: a process in Go hardly gives memory back, so that pods added for memory would stay for ever. Requests are what the stated load takes,
    // and a lower target would add pods before that load is there.
    public static Values Autoscaling(WorkloadSize size, int most)
    {
        return new() { ["enabled"] = true, ["minReplicas"] = size.Replicas, ["maxReplicas"] = most, ["targetCPUUtilizationPercentage"] = TargetCpuPercent };
    }

    public static Values NodeSelector(BackendInputs args)
    {
        var selector = new Values();
        foreach (var (label, value) in (args.StatefulNodeSelector ?? []).OrderBy(entry => entry.Key, StringComparer.Ordinal))
        {
            selector[label] = value;
        }

        return selector;
    }

    public static Values ServiceAccount(string name, Pulumi.Input<string>? roleArn)
    {
        var account = new Values { ["create"] = true, ["name"] = name };
        if (roleArn is not null)
        {
            account["annotations"] = new Values { ["eks.amazonaws.com/role-arn"] = roleArn };
        }

        return account;
    }

    // Everything else that the restricted Pod Security level asks for is the charts' own default.
    public static Values Seccomp()
    {
        return new() { ["seccompProfile"] = new Values { ["type"] = "RuntimeDefault" } };
    }

    public static string GiB(int size)
    {
        return string.Create(CultureInfo.InvariantCulture, $"{size}Gi");
    }

    public static string Days(int days)
    {
        return string.Create(CultureInfo.InvariantCulture, $"{days * 24}h");
    }

    private static string MiB(int size)
    {
        return string.Create(CultureInfo.InvariantCulture, $"{size}Mi");
    }

    private static string Millicores(int cpu)
    {
        return string.Create(CultureInfo.InvariantCulture, $"{cpu}m");
    }
}
