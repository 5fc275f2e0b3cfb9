using Lgtm.Components.Capacity;
using Shouldly;
using Xunit;

namespace Components.Tests.Capacity;

public sealed class AutoscalingTests
{
    private const int Times = 2000;

    private static readonly string[] Scaled =
    [
        Workload.LokiDistributor, Workload.LokiQuerier, Workload.LokiQueryFrontend, Workload.LokiGateway, Workload.TempoDistributor, Workload.TempoQuerier,
        Workload.TempoQueryFrontend, Workload.MimirGateway,
    ];

    [Fact]
    public void ThreeCopies_ScaleExactlyWhatKeepsNothing_FromThePlannedPodsUpwards()
    {
        Property.HoldsFor(Loads.Any, load =>
        {
            var plan = CapacityPlan.Create(load, overrides: new CapacityOverrides { ReplicationFactor = 3 });

            plan.Workloads.Where(one => one.Value.MaxReplicas is not null).Select(one => one.Key).ShouldBe(Scaled, ignoreOrder: true);
            foreach (var size in Scaled.Select(workload => plan.Workloads[workload]))
            {
                size.Replicas.ShouldBeGreaterThanOrEqualTo(2);
                size.MaxReplicas!.Value.ShouldBeGreaterThan(size.Replicas);
                size.VolumeGiB.ShouldBe(0);
                size.Figures.ShouldContain(figure => figure.Name == "max replicas" && figure.Reason.Length > 0);
            }
        }, Times);
    }

    [Fact]
    public void AsManyPodsAsAutoscalingMayMake_FindNodesInTheGroupsAsTheyMayGrow()
    {
        Property.HoldsFor(Loads.Any, load =>
        {
            var plan = CapacityPlan.Create(load);

            Placement.FirstWithoutNodeAtMost(plan).ShouldBeNull();
            plan.NodePools.ShouldAllBe(pool => pool.DesiredNodes <= pool.NodesAtMost && pool.NodesAtMost <= pool.MaxNodes && pool.MaxNodes <= 450);
        }, Times);
    }

    [Fact]
    public void OneCopy_ScalesNothing()
    {
        CapacityPlan.Create(CapacityProfile.Dev).Workloads.Values.ShouldAllBe(size => size.MaxReplicas == null);
    }

    [Fact]
    public void OneCopy_WithAutoscaling_IsRefusedWithAFix()
    {
        CapacityPlan.Attempt(TelemetryLoad.FromProfile(CapacityProfile.Dev), overrides: new CapacityOverrides { Autoscaling = true }).Problems
            .ShouldHaveSingleItem().Text.ShouldBe(
                "autoscaling: got 'true', expected false with one copy; set replicationFactor to 3, or autoscaling to false: a stack with one copy stays on its few nodes");
    }

    [Fact]
    public void WithoutAutoscaling_TheStackIsTheSame_ButForTheRange()
    {
        var (on, off) = (CapacityPlan.Create(CapacityProfile.Large), CapacityPlan.Create(CapacityProfile.Large, overrides: new CapacityOverrides { Autoscaling = false }));

        off.Workloads.Values.ShouldAllBe(size => size.MaxReplicas == null);
        off.Workloads.Select(one => one.Value.Replicas).ShouldBe(on.Workloads.Select(one => one.Value.Replicas));
        off.NodePools.Select(pool => (pool.Nodes, pool.DesiredNodes)).ShouldBe(on.NodePools.Select(pool => (pool.Nodes, pool.DesiredNodes)));
        off.NodePools.ShouldAllBe(pool => pool.NodesAtMost == pool.DesiredNodes);
    }

    [Fact]
    public void MostPods_SetByHand_AreUsed_AndTheNodeGroupHasRoomForThem()
    {
        var planned = CapacityPlan.Create(CapacityProfile.Medium);
        var plan = Overridden(Workload.LokiQuerier, new() { MaxReplicas = 30 });

        plan.Workloads[Workload.LokiQuerier].MaxReplicas.ShouldBe(30);
        plan.Workloads[Workload.LokiQuerier].Replicas.ShouldBe(planned.Workloads[Workload.LokiQuerier].Replicas);
        plan.NodePools.Single(pool => !pool.Stateful).MaxNodes.ShouldBeGreaterThanOrEqualTo(30, "no node runs two queriers");
        Placement.FirstWithoutNodeAtMost(plan).ShouldBeNull();
    }

    [Fact]
    public void FewestPods_SetByHand_MoveTheRange()
    {
        var size = Overridden(Workload.LokiQuerier, new() { Replicas = 5 }).Workloads[Workload.LokiQuerier];

        (size.Replicas, size.MaxReplicas).ShouldBe((5, 10));
        Overridden(Workload.LokiGateway, new() { Replicas = 1 }).Workloads[Workload.LokiGateway].MaxReplicas.ShouldBeNull("one pod may not come and go");
    }

    [Theory]
    [InlineData(Workload.LokiIngester, 9)]
    [InlineData(Workload.MimirQuerier, 9)]
    [InlineData(Workload.CollectorGateway, 9)]
    [InlineData(Workload.TempoQuerier, 1)]
    [InlineData(Workload.TempoQuerier, 0)]
    public void MostPods_WhereNothingScales_OrBelowTheFewest_AreRefused(string workload, int most)
    {
        var overrides = With(workload, new() { MaxReplicas = most });

        CapacityPlan.Attempt(TelemetryLoad.FromProfile(CapacityProfile.Medium), overrides: overrides).Problems.ShouldHaveSingleItem().Path.ShouldBe($"workloads.{workload}.maxReplicas");
    }

    private static CapacityPlan Overridden(string workload, WorkloadOverride figures)
    {
        return CapacityPlan.Create(CapacityProfile.Medium, overrides: With(workload, figures));
    }

    private static CapacityOverrides With(string workload, WorkloadOverride figures)
    {
        return new() { Workloads = new Dictionary<string, WorkloadOverride>() { [workload] = figures } };
    }
}
