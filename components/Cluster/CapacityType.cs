namespace Lgtm.Components.Cluster;

/// <summary>How a node is bought.</summary>
public enum CapacityType
{
    /// <summary>On demand: AWS does not take it back.</summary>
    OnDemand,

    /// <summary>Spot: cheaper, and AWS may take it back with two minutes' notice; for workloads without state only.</summary>
    Spot,
}
