namespace Lgtm.Components.Capacity;

/// <summary>Where the nodes of a pool stand.</summary>
public enum PoolPlacement
{
    /// <summary>One group in one zone.</summary>
    SingleZone,

    /// <summary>One group over all zones.</summary>
    AcrossZones,

    /// <summary>One group in each zone, so that a volume always finds a node in its own zone.</summary>
    OneGroupPerZone,
}
