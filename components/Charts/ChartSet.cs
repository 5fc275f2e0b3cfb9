namespace Lgtm.Components.Charts;

/// <summary>
/// The charts that install the backends and Grafana. Buckets, service accounts, data sources and the addresses in <see cref="LgtmNames"/> are the same
/// with both.
/// </summary>
public enum ChartSet
{
    /// <summary>The chart lgtm-distributed: one release of everything. It is frozen, and gets neither fixes nor new versions.</summary>
    LgtmDistributed,

    /// <summary>The maintained charts loki, tempo-distributed, mimir-distributed and grafana: a release each, none of them with Kafka.</summary>
    Maintained,
}
