namespace Lgtm.Components.Cluster;

/// <summary>What a taint does to pods that do not tolerate it.</summary>
public enum TaintEffect
{
    /// <summary>They are not scheduled on the node.</summary>
    NoSchedule,

    /// <summary>They are scheduled elsewhere where possible.</summary>
    PreferNoSchedule,

    /// <summary>They are not scheduled on the node, and those that run there are evicted.</summary>
    NoExecute,
}
