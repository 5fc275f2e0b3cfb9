namespace Lgtm.Components;

/// <summary>What runs where, and how large: replicas, requests, limits, volumes and nodes for a profile.</summary>
public sealed record CapacityPlan
{
    private const int ZonesOfAReplicatedStack = 3;

    private CapacityPlan()
    {
    }

    /// <summary>The load that the plan is for.</summary>
    public required TelemetryLoad Load { get; init; }

    /// <summary>What the backends accept before they refuse.</summary>
    public required IngestLimits Limits { get; init; }

    /// <summary>Copies of every sample, log line and span: 1 or 3.</summary>
    public required int ReplicationFactor { get; init; }

    /// <summary>Zones that the nodes spread over.</summary>
    public required int Zones { get; init; }

    /// <summary>Whether the three copies of a sample are kept in three different zones.</summary>
    public required bool ZoneAware { get; init; }

    /// <summary>Size of each workload that runs, by the names of <see cref="Workload"/>; one that is absent does not run.</summary>
    public required IReadOnlyDictionary<string, WorkloadSize> Workloads { get; init; }

    /// <summary>The nodes.</summary>
    public required IReadOnlyList<NodePool> NodePools { get; init; }

    /// <summary>The plan of a profile on a network of <paramref name="networkZones"/> zones.</summary>
    public static CapacityPlan For(CapacityProfile profile, int networkZones = ZonesOfAReplicatedStack)
    {
        var zones = profile == CapacityProfile.Dev ? 1 : Math.Min(networkZones, ZonesOfAReplicatedStack);

        // Alike in every replicated profile: turning it on later loses what the ingesters hold.
        var zoneAware = profile != CapacityProfile.Dev && zones == ZonesOfAReplicatedStack;
        var load = LoadOf(profile);
        return new CapacityPlan
        {
            Load = load,
            Limits = IngestLimits.For(load),
            ReplicationFactor = profile == CapacityProfile.Dev ? 1 : 3,
            Zones = zones,
            ZoneAware = zoneAware,
            Workloads = SizeTable.Of(profile, zoneAware),
            NodePools = NodePoolTable.Of(profile, zones),
        };
    }

    private static TelemetryLoad LoadOf(CapacityProfile profile)
    {
        return profile switch
        {
            CapacityProfile.Dev => new(LogGigabytesPerDay: 5, ActiveSeries: 50_000, SpansPerSecond: 45),
            CapacityProfile.Small => new(50, 300_000, 460),
            CapacityProfile.Medium => new(500, 1_000_000, 2_300),
            CapacityProfile.Large => new(2_000, 3_000_000, 11_600),
            _ => throw new ArgumentOutOfRangeException(nameof(profile), profile, "not a capacity profile"),
        };
    }
}
