namespace Lgtm.Components.Capacity;

/// <summary>What a size followed from: the needs of all pods, whether they took more pods than the fewest, and the least of a pod.</summary>
internal sealed record SizedBy(double Cpu, double Memory, double Volume, bool Grown, PodSize Least);
