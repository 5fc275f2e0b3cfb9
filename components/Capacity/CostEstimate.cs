namespace Lgtm.Components.Capacity;

/// <summary>What a plan costs in a month.</summary>
internal static class CostEstimate
{
    private const int Days = 30;
    private const double SharePutAway = 0.25;
    private const double BytesOfASample = 1.5;
    private const double SecondsOfAMonth = Prices.HoursOfAMonth * 3600;
    private const string Source = "AWS price list, us-east-1, on demand";

    public static IReadOnlyList<CostLine> For(TelemetryLoad load, int copies, int zones, IReadOnlyList<NodePool> pools, IEnumerable<WorkloadSize> workloads)
    {
        var volumes = workloads.Sum(workload => workload.TotalVolumeGiB);
        var raw = (load.LogsGBPerDay + load.TracesGBPerDay) * Days;
        var stored = (raw * SharePutAway) + (load.SamplesPerSecond * BytesOfASample * SecondsOfAMonth / 1e9);
        return
        [
            new("control plane", Prices.ControlPlaneHour * Prices.HoursOfAMonth, "one EKS cluster in standard support", Source),
            .. pools.Select(pool => new CostLine($"nodes {pool.Name}", pool.MonthlyUsd, Text($"{pool.Nodes} {pool.Arm64InstanceTypes[0]} with {pool.DiskGiB} GiB of disk each"), Sources.Ec2)),
            new("volumes", volumes * Prices.VolumeGiBMonth, Text($"{volumes} GiB of gp3"), Source),
            new("buckets", stored * Prices.BucketGBMonth, "30 days in S3: a quarter of logs and spans, 1.5 bytes for a sample; requests apart", Source),
            new("outgoing traffic", zones * (Prices.NatGatewayHour + Prices.PublicAddressHour) * Prices.HoursOfAMonth, "a NAT gateway in each zone; its traffic apart", Source),
            new("load balancer", Prices.LoadBalancerHour * Prices.HoursOfAMonth, "one NLB in front of Grafana; its traffic apart", Source),
            new("traffic between zones", (copies - 1) * raw * Prices.CrossZoneGB, "upper bound: every further copy of logs and spans, uncompressed", Source),
        ];
    }

    private static string Text(FormattableString text)
    {
        return FormattableString.Invariant(text);
    }
}
