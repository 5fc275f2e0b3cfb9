using System.Globalization;

namespace Lgtm.Components;

/// <summary>How sizes, placement and permissions of pods are written in chart values.</summary>
internal static class ChartPods
{
    public static Values Resources(WorkloadSizeArgs size)
    {
        return new()
        {
            ["requests"] = new Values { ["cpu"] = Millicores(size.CpuMillicores), ["memory"] = MiB(size.MemoryMiB) },
            ["limits"] = new Values { ["memory"] = MiB(size.MemoryLimitMiB) },
        };
    }

    public static Values Replicated(WorkloadSizeArgs size)
    {
        var values = new Values { ["replicas"] = size.Replicas, ["resources"] = Resources(size) };
        if (size.Replicas > 1)
        {
            values["maxUnavailable"] = 1;
        }

        return values;
    }

    public static Values NodeSelector(LgtmStackArgs args)
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
