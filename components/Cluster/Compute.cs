namespace Lgtm.Components.Cluster;

/// <summary>Who looks after the cluster's nodes.</summary>
public enum Compute
{
    /// <summary>Managed node groups of a declared size; networking, storage and load balancing come from add-ons and charts.</summary>
    ManagedNodeGroups,

    /// <summary>EKS Auto Mode: AWS chooses, replaces and scales nodes, and brings networking, block storage and load balancing with them.</summary>
    AutoMode,
}
