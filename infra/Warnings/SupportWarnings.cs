using System.Globalization;
using Lgtm.Components.Charts;
using Lgtm.Infra.Settings;

namespace Lgtm.Infra.Warnings;

/// <summary>What of a stack is near the end of its support, or past it.</summary>
internal static class SupportWarnings
{
    private const int DaysToPrepareAnUpgrade = 90;

    public static IEnumerable<string> Find(StackSettings settings, DateOnly today)
    {
        return [.. Kubernetes(settings.Cluster.KubernetesVersion, today), .. Backends(settings.Backends.Charts, today)];
    }

    private static IEnumerable<string> Kubernetes(string version, DateOnly today)
    {
        if (SupportDates.OfKubernetes(version).Until is not { } end)
        {
            yield return $"cluster.kubernetesVersion: the end of standard support of {version} is not known here; look it up before relying on it";
        }
        else if (today > end)
        {
            yield return $"cluster.kubernetesVersion: standard support of {version} ended on {Shown(end)}, and EKS upgrades the cluster by itself; "
                + "move to a newer version";
        }
        else if (IsNear(end, today))
        {
            yield return $"cluster.kubernetesVersion: standard support of {version} ends on {Shown(end)}, and EKS upgrades by itself afterwards; plan the upgrade";
        }
    }

    private static IEnumerable<string> Backends(ChartSet charts, DateOnly today)
    {
        var fix = charts == ChartSet.Maintained ? "use a newer release of this program" : "plan the move to maintained (docs/runbook.md, Switching the chart set)";
        return SupportDates.OfBackends(charts)
            .Where(part => part.Until is { } end && IsNear(end, today))
            .Select(part => $"backends.charts: support of {part.Name} {part.Version} {(today > part.Until ? "ended" : "ends")} on {Shown(part.Until!.Value)}; {fix}");
    }

    private static bool IsNear(DateOnly end, DateOnly today)
    {
        return today.AddDays(DaysToPrepareAnUpgrade) > end;
    }

    private static string Shown(DateOnly date)
    {
        return date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
    }
}
