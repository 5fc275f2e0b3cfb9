namespace Lgtm.Components.Charts;

/// <summary>
/// The priority of pods with volumes. They can run on a few nodes only; pods that can run anywhere would fill these first, and have to make room.
/// </summary>
internal static class StatefulPriority
{
    public const string Name = "lgtm-stateful";

    // Above the default of 0, far below the cluster's own controllers (2,000,000,000). Helm makes priority classes before all else.
    public static Values Class()
    {
        return new()
        {
            ["apiVersion"] = "scheduling.k8s.io/v1",
            ["kind"] = "PriorityClass",
            ["metadata"] = new Values { ["name"] = Name },
            ["value"] = 100_000,
            ["globalDefault"] = false,
            ["description"] = "Pods that keep telemetry on a volume and can run on few nodes only.",
        };
    }
}
