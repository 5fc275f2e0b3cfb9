namespace Lgtm.Components.Capacity;

/// <summary>How the size of one workload follows from the load.</summary>
internal sealed record WorkloadRule(string Name, Replication Replication)
{
    public required Need Cpu { get; init; }

    public required Need Memory { get; init; }

    public Need Volume { get; init; } = Need.None;

    /// <summary>The least that a pod is given in a stack with one copy; null = it does not run there.</summary>
    public PodSize? Least { get; init; }

    /// <summary>The least that a pod is given in a replicated stack, and the volume that it always has there; nothing is less than in <see cref="Least"/>.</summary>
    public required PodSize LeastReplicated { get; init; }

    /// <summary>CPU and memory that a pod grows to before there are more of them. A single pod grows on.</summary>
    public PodSize Most { get; init; }

    /// <summary>Share of its memory that a cache fills, as the charts' builders hand it over; null = not a cache.</summary>
    public (int Part, int Of)? CacheShare { get; init; }

    /// <summary>Whether no node may run two of these pods: by the chart's own template, or by our values.</summary>
    public bool OnePerNode { get; init; }

    /// <summary>Whether the pods of a zone-aware stack belong to zones; in any other they stay apart by nodes.</summary>
    public bool InZones { get; init; }

    /// <summary>Whether it runs only in a zone-aware stack.</summary>
    public bool OnlyZoneAware { get; init; }

    /// <summary>Whether it runs only where patterns are found in log lines.</summary>
    public bool OnlyWithLogPatterns { get; init; }

    /// <summary>Pods that sidecars stand beside.</summary>
    public int Beside { get; init; } = 1;

    /// <summary>Whether its pods are stateless, without even a place in a ring, and both sets of charts can autoscale them.</summary>
    public bool Scales { get; init; }

    public bool HasVolume => LeastReplicated.Volume > 0;

    public int LeastReplicas(int copies)
    {
        return Replication switch
        {
            Replication.Single => 1,
            Replication.Twins => 2,
            Replication.Sidecars => 2 * Beside,
            Replication.Pair => copies == 1 ? 1 : 2,
            Replication.Trio => copies == 1 ? 1 : 3,
            _ => copies,
        };
    }

    public bool Runs(int copies, bool zoneAware, bool logPatterns)
    {
        return (zoneAware || !OnlyZoneAware) && (logPatterns || !OnlyWithLogPatterns) && (copies > 1 || Least is not null);
    }
}
