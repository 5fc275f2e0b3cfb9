using Lgtm.Components.Capacity;
using Lgtm.Infra.Settings;

namespace Lgtm.Infra.Warnings;

/// <summary>What follows from the capacity plan, but the author of the stack file may not expect.</summary>
internal static class ReplicationWarnings
{
    public static IEnumerable<string> Find(StackSettings settings, CapacityPlan plan)
    {
        // A profile says its copies by its name, and a number by itself.
        if (settings is { Capacity: { Profile: null, ReplicationFactor: null }, Environment.Disposable: false } && plan.ReplicationFactor == 1)
        {
            yield return "capacity: so small a load keeps one copy of recent data, in an environment that is not disposable; write replicationFactor: 3 to keep three";
        }
    }
}
