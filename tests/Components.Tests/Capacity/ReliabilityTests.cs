using Lgtm.Components.Capacity;
using Lgtm.Components.Cluster;
using Shouldly;
using Xunit;

namespace Components.Tests.Capacity;

public sealed class ReliabilityTests
{
    private const int Times = 2000;

    private static readonly string[] KeepCopies =
        [Workload.LokiIngester, Workload.TempoIngester, Workload.MimirIngester, Workload.MimirStoreGateway, Workload.MimirAlertmanager];

    [Fact]
    public void Copies_HaveAPodEach()
    {
        Property.HoldsFor(Loads.Any, load =>
        {
            var plan = CapacityPlan.Create(load);

            plan.ReplicationFactor.ShouldBeOneOf(1, 3);
            plan.Zones.ShouldBe(plan.ReplicationFactor);
            KeepCopies.ShouldAllBe(workload => plan.Workloads[workload].Replicas >= plan.ReplicationFactor && plan.Workloads[workload].Replicas % plan.ReplicationFactor == 0);
        }, Times);
    }

    [Fact]
    public void Budgets_AllowOneEviction_AndThenAQuorumIsLeft()
    {
        Property.HoldsFor(Loads.Any, load =>
        {
            var plan = CapacityPlan.Create(load);

            foreach (var (workload, size) in plan.Workloads)
            {
                var evicted = Evictable(workload, size.Replicas);
                evicted.ShouldNotBe(0, workload);
                if (evicted is { } many && plan.ReplicationFactor > 1 && KeepCopies.Contains(workload))
                {
                    (plan.ReplicationFactor - many).ShouldBeGreaterThanOrEqualTo((plan.ReplicationFactor / 2) + 1, workload);
                }
            }
        }, Times);
    }

    [Fact]
    public void Replicated_SurvivesTheDrainOfANode()
    {
        string[] mayPause = [Workload.LokiCompactor, Workload.Grafana, Workload.MimirOverridesExporter, Workload.MimirRolloutOperator];

        Property.HoldsFor(Loads.Any, load =>
        {
            var plan = CapacityPlan.Create(load, overrides: new CapacityOverrides { ReplicationFactor = 3 });

            plan.Workloads.Where(workload => workload.Value.Replicas < 2).ShouldAllBe(workload => mayPause.Contains(workload.Key));
        }, Times);
    }

    [Fact]
    public void Pods_FindNodes()
    {
        Property.HoldsFor(Loads.Any, load => Placement.FirstWithoutNode(CapacityPlan.Create(load)).ShouldBeNull(), Times);
    }

    [Fact]
    public void ZoneAwarePods_AreSharedOutEvenly()
    {
        Property.HoldsFor(Loads.Any, load =>
        {
            var plan = CapacityPlan.Create(load);

            plan.ZoneAware.ShouldBe(plan.ReplicationFactor == 3);
            plan.Workloads.ContainsKey(Workload.MimirRolloutOperator).ShouldBe(plan.ZoneAware);
            plan.NodePools.Where(pool => pool.Placement == ZonePlacement.OneGroupPerZone).ShouldAllBe(pool => pool.Nodes == 3 * pool.DesiredNodes);
        }, Times);
    }

    // A StatefulSet refuses other volumes than it began with. Loki's compactor is the one that cannot have more pods instead.
    [Fact]
    public void Volumes_AreTheSameForAnyReplicatedLoad()
    {
        var small = CapacityPlan.Create(CapacityProfile.Small).Workloads;

        Property.HoldsFor(Loads.Any, load =>
        {
            var plan = CapacityPlan.Create(load, overrides: new CapacityOverrides { ReplicationFactor = 3 });

            foreach (var (workload, size) in plan.Workloads.Where(one => one.Key != Workload.LokiCompactor))
            {
                size.VolumeGiB.ShouldBe(small[workload].VolumeGiB, workload);
            }

            plan.Workloads[Workload.LokiCompactor].VolumeGiB.ShouldBeGreaterThanOrEqualTo(small[Workload.LokiCompactor].VolumeGiB);
        }, Times);
    }

    [Fact]
    public void EveryFigure_HasReasonAndSource()
    {
        Property.HoldsFor(Loads.Any, load =>
        {
            var plan = CapacityPlan.Create(load);

            var figures = plan.Figures.Concat(plan.Workloads.Values.SelectMany(size => size.Figures)).ToList();
            figures.ShouldAllBe(figure => figure.Value.Length > 0 && figure.Reason.Length > 0 && figure.Source.Length > 0);
            plan.Workloads.Values.ShouldAllBe(size => size.Figures.Count >= 4 && size.MemoryLimitMiB >= size.MemoryMiB);
            plan.NodePools.ShouldAllBe(pool => pool.Reason.Length > 0 && pool.Source.Length > 0);
        }, times: 300);
    }

    // As the values have it: one pod at a time where there are several; Mimir's budgets exist for single pods too, Grafana's does not.
    private static int? Evictable(string workload, int replicas)
    {
        return workload.StartsWith("mimir-") || replicas > 1 ? 1 : null;
    }
}
