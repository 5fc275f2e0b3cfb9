namespace Lgtm.Components.Charts;

/// <summary>Rules that keep equal pods apart. A chart that leaves the labels out fills in those of the workload itself.</summary>
internal static class PodSpread
{
    public const string Zone = "topology.kubernetes.io/zone";
    public const string Node = "kubernetes.io/hostname";

    /// <summary>For pods that have to run rather than wait: over zones and nodes where there is room, anywhere else rather than not at all.</summary>
    public static object[] Preferred(Values? labels = null)
    {
        return [Constraint(Zone, "ScheduleAnyway", labels), Constraint(Node, "ScheduleAnyway", labels)];
    }

    /// <summary>For pods that already belong to one zone.</summary>
    public static object[] OverNodes()
    {
        return [Constraint(Node, "ScheduleAnyway", labels: null)];
    }

    /// <summary>
    /// For ingesters, which keep copies of recent data on volumes. A volume never leaves the zone that it was made in, so a pod waits for its zone rather
    /// than take another for ever. Where volumes stand unevenly already, one waits until its volume is given up (docs/runbook.md). A zone without a healthy
    /// node is left out of the count (Honor), or its outage would stop restarts in the others.
    /// </summary>
    public static object[] OverZones(Values? labels = null)
    {
        var overZones = Constraint(Zone, "DoNotSchedule", labels);
        overZones["nodeTaintsPolicy"] = "Honor";
        return [overZones, Constraint(Node, "ScheduleAnyway", labels)];
    }

    private static Values Constraint(string key, string otherwise, Values? labels)
    {
        var constraint = new Values { ["maxSkew"] = 1, ["topologyKey"] = key, ["whenUnsatisfiable"] = otherwise };
        if (labels is not null)
        {
            constraint["labelSelector"] = new Values { ["matchLabels"] = labels };
        }

        return constraint;
    }
}
