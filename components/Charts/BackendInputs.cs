using Lgtm.Components.Capacity;
using Lgtm.Components.Resources;
using Pulumi;

namespace Lgtm.Components.Charts;

/// <summary>What the values of every backend follow from. Each backend adds its own buckets and retention.</summary>
internal record BackendInputs(
    CapacityPlan Capacity, Input<string> Region, Input<string> StorageClassName, Dictionary<string, string>? StatefulNodeSelector, Lifetime Lifetime);
