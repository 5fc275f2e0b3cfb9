namespace Lgtm.Components.Capacity;

/// <summary>Decisions that replace those of the plan.</summary>
public sealed record CapacityOverrides
{
    /// <summary>Copies of every sample, log line and span. Default: 1 for the load of profile dev, else 3. Allowed: 1 or 3.</summary>
    public int? ReplicationFactor { get; init; }

    /// <summary>Whether the copies are kept in three zones. Default: with three copies. Allowed: true only with three copies and three zones.</summary>
    public bool? ZoneAware { get; init; }

    /// <summary>
    /// Whether patterns are found in log lines, by pods that only the maintained charts have. Default: false, as with the common chart. Allowed: true with the
    /// maintained charts.
    /// </summary>
    public bool LogPatterns { get; init; }

    /// <summary>Whether stateless pods are added and removed by their CPU use. Default: with three copies. Allowed: true only with three copies.</summary>
    public bool? Autoscaling { get; init; }

    /// <summary>
    /// Whether Kubernetes tells pods the zone that they run in, as from 1.35 on. Default: true. With false, copies of logs and traces may share a zone where
    /// there are more ingesters than copies.
    /// </summary>
    public bool PodsKnowTheirZone { get; init; } = true;

    /// <summary>Most nodes that the plan may use. Default: as many as it takes, up to 450 in one group. Allowed: 1 or more.</summary>
    public int? MaxNodes { get; init; }

    /// <summary>Whether Grafana keeps its state in a database outside the cluster: then two pods run without a volume. Default: false, one pod with a volume.</summary>
    public bool GrafanaDatabase { get; init; }

    /// <summary>Figures by the names of <see cref="Workload"/>. Default: none.</summary>
    public IReadOnlyDictionary<string, WorkloadOverride> Workloads { get; init; } = new Dictionary<string, WorkloadOverride>();
}
