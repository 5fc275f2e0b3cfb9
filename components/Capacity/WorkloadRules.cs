namespace Lgtm.Components.Capacity;

/// <summary>The rules of all workloads, backend by backend.</summary>
internal static class WorkloadRules
{
    public static IReadOnlyList<WorkloadRule> All { get; } = [.. LokiRules.All, .. TempoRules.All, .. MimirRules.All, .. EdgeRules.All];

    /// <summary>The rules of a stack with such decisions.</summary>
    public static IEnumerable<WorkloadRule> For(CapacityOverrides given)
    {
        var ofGrafana = given.GrafanaDatabase ? EdgeRules.OnDatabase(given.Workloads.GetValueOrDefault(Workload.Grafana)?.Replicas) : [];
        return All.Select(rule => ofGrafana.FirstOrDefault(other => other.Name == rule.Name) ?? rule);
    }

    public static WorkloadRule? Find(string name)
    {
        return All.FirstOrDefault(rule => rule.Name == name);
    }
}
