using Lgtm.Components.Capacity;
using Lgtm.Components.Cluster;
using Shouldly;
using Xunit;

namespace Components.Tests.Capacity;

public sealed class CapacityPlanTests
{
    private static readonly string[] HoldRecentData = [Workload.LokiIngester, Workload.TempoIngester, Workload.MimirIngester, Workload.MimirStoreGateway];

    public static TheoryData<CapacityProfile> Profiles => new(Enum.GetValues<CapacityProfile>());

    public static TheoryData<CapacityProfile> ReplicatedProfiles => new(CapacityProfile.Small, CapacityProfile.Medium, CapacityProfile.Large, CapacityProfile.Xlarge);

    [Fact]
    public void Dev_RequestsLessThanFourGiB()
    {
        Total(CapacityPlan.Create(CapacityProfile.Dev), size => size.MemoryMiB).ShouldBeLessThan(4096);
    }

    [Fact]
    public void Dev_RunsOneCopyInOneZone()
    {
        var plan = CapacityPlan.Create(CapacityProfile.Dev);

        plan.ReplicationFactor.ShouldBe(1);
        plan.ZoneAware.ShouldBeFalse();
        plan.Zones.ShouldBe(1);
        plan.Workloads.Where(one => one.Value.Replicas != 1).Select(one => one.Key).ShouldBe([Workload.GrafanaSidecar]);
    }

    [Fact]
    public void Dev_HasTwoNodes()
    {
        var pool = CapacityPlan.Create(CapacityProfile.Dev).NodePools.ShouldHaveSingleItem();

        pool.Placement.ShouldBe(ZonePlacement.SingleZone);
        pool.DesiredNodes.ShouldBe(2);
        pool.Stateful.ShouldBeTrue();
    }

    [Theory]
    [MemberData(nameof(ReplicatedProfiles))]
    public void ThreeCopies_HaveAtLeastThreeOfEachThatHoldsRecentData(CapacityProfile profile)
    {
        var plan = CapacityPlan.Create(profile);

        plan.ReplicationFactor.ShouldBe(3);
        HoldRecentData.ShouldAllBe(workload => plan.Workloads[workload].Replicas >= 3);
    }

    [Theory]
    [InlineData(CapacityProfile.Dev, 3, false)]
    [InlineData(CapacityProfile.Small, 3, true)]
    [InlineData(CapacityProfile.Large, 4, true)]
    public void ZoneAwareness_GoesWithThreeCopies(CapacityProfile profile, int networkZones, bool expected)
    {
        var plan = CapacityPlan.Create(profile, networkZones);

        plan.ZoneAware.ShouldBe(expected);
        plan.Workloads.ContainsKey(Workload.MimirRolloutOperator).ShouldBe(expected);
    }

    [Theory]
    [MemberData(nameof(Profiles))]
    public void ZoneAwareness_DividesIngestersEvenly(CapacityProfile profile)
    {
        var plan = CapacityPlan.Create(profile);

        new[] { Workload.MimirIngester, Workload.MimirStoreGateway }.ShouldAllBe(workload => !plan.ZoneAware || plan.Workloads[workload].Replicas % 3 == 0);
    }

    [Theory]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void StatefulNodes_AreEnoughInAnyNumberOfZones(int networkZones)
    {
        var plan = CapacityPlan.Create(CapacityProfile.Small, networkZones, new CapacityOverrides { ZoneAware = networkZones >= 3 });

        Nodes(plan, stateful: true).ShouldBeGreaterThanOrEqualTo(3);
    }

    [Theory]
    [MemberData(nameof(Profiles))]
    public void Requests_FitTheNodes(CapacityProfile profile)
    {
        var plan = CapacityPlan.Create(profile);

        Total(plan, size => size.CpuMillicores).ShouldBeLessThan(plan.NodePools.Sum(pool => pool.Nodes * pool.AllocatableCpuMillicores));
        Total(plan, size => size.MemoryMiB).ShouldBeLessThan(plan.NodePools.Sum(pool => pool.Nodes * pool.AllocatableMemoryMiB));
    }

    // TempoStack is published with two copies: one ingester more stands for the third.
    [Theory]
    [InlineData(CapacityProfile.Small, 7, 17, 5.5 + 0.5, 12 + 3, 10, 22)]
    [InlineData(CapacityProfile.Medium, 34, 67, 6.2 + 1.5, 28 + 8, 26, 48)]
    [InlineData(CapacityProfile.Large, 54, 139, 15 + 2, 43 + 10, 52, 148)]
    public void Totals_StayNearThePublishedTables(
        CapacityProfile profile, double lokiCores, double lokiGiB, double tempoCores, double tempoGiB, double mimirCores, double mimirGiB)
    {
        var plan = CapacityPlan.Create(profile);

        Near(plan, "loki-", lokiCores, lokiGiB);
        Near(plan, "tempo-", tempoCores, tempoGiB);
        Near(plan, "mimir-", mimirCores, mimirGiB);
    }

    [Theory]
    [InlineData(CapacityProfile.Dev, CapacityProfile.Small)]
    [InlineData(CapacityProfile.Small, CapacityProfile.Medium)]
    [InlineData(CapacityProfile.Medium, CapacityProfile.Large)]
    [InlineData(CapacityProfile.Large, CapacityProfile.Xlarge)]
    public void LargerProfile_GivesNoWorkloadLess(CapacityProfile smaller, CapacityProfile larger)
    {
        var (less, more) = (CapacityPlan.Create(smaller).Workloads, CapacityPlan.Create(larger).Workloads);

        foreach (var (workload, size) in less)
        {
            var grown = more[workload];
            (grown.Replicas * grown.CpuMillicores).ShouldBeGreaterThanOrEqualTo(size.Replicas * size.CpuMillicores, workload);
            (grown.Replicas * grown.MemoryMiB).ShouldBeGreaterThanOrEqualTo(size.Replicas * size.MemoryMiB, workload);
            (grown.Replicas * grown.VolumeGiB).ShouldBeGreaterThanOrEqualTo(size.Replicas * size.VolumeGiB, workload);
        }
    }

    [Theory]
    [InlineData(CapacityProfile.Medium)]
    [InlineData(CapacityProfile.Large)]
    public void LargerProfile_KeepsTheVolumesThatNoUpgradeCanChange(CapacityProfile larger)
    {
        var (less, more) = (CapacityPlan.Create(CapacityProfile.Small).Workloads, CapacityPlan.Create(larger).Workloads);

        foreach (var (workload, size) in less.Where(one => one.Value.VolumeGiB > 0))
        {
            more[workload].VolumeGiB.ShouldBe(size.VolumeGiB, workload);
        }
    }

    [Theory]
    [MemberData(nameof(Profiles))]
    public void EverySize_HasALimitAboveItsRequestAndAReason(CapacityProfile profile)
    {
        CapacityPlan.Create(profile).Workloads.Values.ShouldAllBe(size => size.MemoryLimitMiB >= size.MemoryMiB && size.Figures.All(figure => figure.Reason.Length > 0));
    }

    [Theory]
    [MemberData(nameof(Profiles))]
    public void Limits_AreAboveTheLoad(CapacityProfile profile)
    {
        var plan = CapacityPlan.Create(profile);

        plan.Limits.ActiveSeries.ShouldBe(3 * plan.Load!.ActiveSeries);
        plan.Limits.SamplesPerSecond.ShouldBeGreaterThanOrEqualTo(3 * plan.Load!.SamplesPerSecond);
        plan.Limits.LogMegabytesPerSecond.ShouldBeGreaterThanOrEqualTo(3 * plan.Load!.LogsGBPerDay * 1000 / 86_400);
        plan.Limits.TraceMegabytesPerSecond.ShouldBeGreaterThanOrEqualTo(3 * plan.Load!.SpansPerSecond * 500 / 1_000_000);
    }

    private static void Near(CapacityPlan plan, string prefix, double cores, double memoryGiB)
    {
        var sizes = plan.Workloads.Where(one => one.Key.StartsWith(prefix)).Select(one => one.Value).ToList();
        (sizes.Sum(size => size.Replicas * size.CpuMillicores) / 1000d).ShouldBeInRange(cores * 0.7, cores * 1.3, $"{prefix} cores");
        (sizes.Sum(size => size.Replicas * size.MemoryMiB) / 1024d).ShouldBeInRange(memoryGiB * 0.7, memoryGiB * 1.3, $"{prefix} GiB");
    }

    private static int Total(CapacityPlan plan, Func<WorkloadSize, int> of)
    {
        return plan.Workloads.Values.Sum(size => size.Replicas * of(size));
    }

    private static int Nodes(CapacityPlan plan, bool stateful)
    {
        return plan.NodePools
            .Where(pool => pool.Stateful || !stateful)
            .Sum(pool => pool.DesiredNodes * (pool.Placement == ZonePlacement.OneGroupPerZone ? plan.Zones : 1));
    }
}
