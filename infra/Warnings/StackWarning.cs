using Lgtm.Components.Capacity;
using Lgtm.Infra.Settings;

namespace Lgtm.Infra.Warnings;

/// <summary>What a stack file may say, but its author should think about again. A new kind of warning is one class in this folder and one line here.</summary>
internal static class StackWarning
{
    public static IReadOnlyList<string> FindAll(StackSettings settings, CapacityPlan plan, DateOnly today)
    {
        return
        [
            .. ChoiceWarnings.Find(settings),
            .. CertificateWarnings.Find(settings, today),
            .. SupportWarnings.Find(settings, today),
            .. ReplicationWarnings.Find(settings, plan),
            .. OverrideWarnings.Find(settings, plan),
            .. RetentionWarnings.Find(settings),
        ];
    }
}
