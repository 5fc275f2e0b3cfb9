namespace Lgtm.Components.Loki;

/// <summary>What Loki's configuration file depends on.</summary>
internal sealed record LokiSettings
{
    public required string ChunksBucket { get; init; }

    public required string RulerBucket { get; init; }

    public required string Region { get; init; }

    public required int ReplicationFactor { get; init; }

    public required int RetentionDays { get; init; }

    public required int MegabytesPerSecond { get; init; }

    /// <summary>Memory that an ingester may fill while it replays its write-ahead log.</summary>
    public required int ReplayMegabytes { get; init; }

    /// <summary>Where the chart's own Services and files are.</summary>
    public LokiAddresses Addresses { get; init; } = LokiAddresses.OfTheUmbrella;

    /// <summary>Whether a pattern ingester runs.</summary>
    public bool Patterns { get; init; }

    /// <summary>Whether each copy is in another zone.</summary>
    public bool ZoneAware { get; init; }

    public bool QueryScheduler { get; init; }

    public bool IndexGateway { get; init; }

    public bool ChunksCache { get; init; }

    public bool ResultsCache { get; init; }
}
