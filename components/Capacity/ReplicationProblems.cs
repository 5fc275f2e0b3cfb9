namespace Lgtm.Components.Capacity;

/// <summary>Copies and zones that do not go together.</summary>
internal static class ReplicationProblems
{
    public static IEnumerable<PlanProblem> Of(int copies, bool zoneAware, bool autoscaling, int networkZones)
    {
        if (copies is not (1 or 3))
        {
            yield return PlanProblem.For("replicationFactor", copies, $"1 or 3", $"use 3: with two copies no pod can be drained, as both would have to agree");
        }

        if (networkZones < 1)
        {
            yield return PlanProblem.For("zones", networkZones, $"1 or more", $"state the zones of the network");
        }
        else if (zoneAware && networkZones < CapacityPlan.ZonesOfAReplicatedStack)
        {
            yield return PlanProblem.For("zones", networkZones, $"3 or more for zone-aware copies", $"give the network three zones, or set zoneAware to false and accept that a lost zone stops writes");
        }

        if (zoneAware && copies == 1)
        {
            yield return new("zoneAware", "true", "false with one copy", "set replicationFactor to 3, or zoneAware to false");
        }

        if (autoscaling && copies == 1)
        {
            yield return new("autoscaling", "true", "false with one copy", "set replicationFactor to 3, or autoscaling to false: a stack with one copy stays on its few nodes");
        }
    }
}
