namespace Lgtm.Components.Capacity;

/// <summary>A workload as it was sized, with what its nodes must be able to hold.</summary>
/// <param name="Rule">How it was sized.</param>
/// <param name="Size">The size.</param>
/// <param name="Largest">At least one pod of it, and no less with more load, although pods shrink when there is one more.</param>
internal sealed record PlannedWorkload(WorkloadRule Rule, WorkloadSize Size, PodSize Largest);
