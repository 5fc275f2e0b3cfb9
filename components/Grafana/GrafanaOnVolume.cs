using Lgtm.Components.Capacity;
using Lgtm.Components.Charts;
using Lgtm.Components.Resources;

namespace Lgtm.Components.Grafana;

/// <summary>Grafana with its own SQLite file on a volume: one pod, unavailable while that pod moves.</summary>
internal static class GrafanaOnVolume
{
    public static Values For(GrafanaInputs args)
    {
        return new()
        {
            ["replicas"] = 1,

            // A second pod could not mount the volume.
            ["deploymentStrategy"] = new Values { ["type"] = "Recreate" },
            ["persistence"] = Volume(args),
            ["nodeSelector"] = ChartPods.NodeSelector(args),
            ["priorityClassName"] = StatefulPriority.Name,
        };
    }

    // Users, preferences and dashboards made by hand are in it and nowhere else.
    private static Values Volume(GrafanaInputs args)
    {
        var volume = new Values
        {
            ["enabled"] = true,
            ["type"] = "pvc",
            ["storageClassName"] = args.StorageClassName,
            ["size"] = ChartPods.GiB(args.Capacity.Workloads[Workload.Grafana].VolumeGiB),
        };
        if (args.Lifetime == Lifetime.Protected)
        {
            volume["annotations"] = new Values { ["helm.sh/resource-policy"] = "keep" };
        }

        return volume;
    }
}
