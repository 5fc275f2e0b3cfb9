namespace Lgtm.Components;

/// <summary>The rules of all workloads, backend by backend.</summary>
internal static class WorkloadRules
{
    public static IReadOnlyList<WorkloadRule> All { get; } = [.. LokiRules.All, .. TempoRules.All, .. MimirRules.All, .. EdgeRules.All];

    public static WorkloadRule? Find(string name)
    {
        return All.FirstOrDefault(rule => string.Equals(rule.Name, name, StringComparison.Ordinal));
    }
}
