namespace Lgtm.Components.Cluster;

/// <summary>Where the nodes of a group run.</summary>
public enum ZonePlacement
{
    /// <summary>One group over all zones; AWS decides how many nodes each zone gets.</summary>
    AcrossZones,

    /// <summary>A group in each zone, so that an autoscaler can add a node in the zone of a waiting volume.</summary>
    OneGroupPerZone,

    /// <summary>One group in the first zone, so that volumes and nodes always meet; for environments that may be down with their zone.</summary>
    SingleZone,
}
