using Lgtm.Components.Capacity;
using Lgtm.Components.Validation;
using Shouldly;
using Xunit;

namespace Components.Tests.Capacity;

public sealed class GrafanaDatabasePlanTests
{
    public static TheoryData<CapacityProfile> Profiles => new(Enum.GetValues<CapacityProfile>());

    [Theory]
    [MemberData(nameof(Profiles))]
    public void Grafana_OnADatabase_RunsTwiceWithoutVolume_EachAsLargeAsOneAlone(CapacityProfile profile)
    {
        var (alone, twins) = (Grafana(CapacityPlan.Create(profile)), Grafana(Plan(profile)));

        (alone.Replicas, twins.Replicas).ShouldBe((1, 2));
        alone.VolumeGiB.ShouldBeGreaterThan(0);
        twins.VolumeGiB.ShouldBe(0);

        // Totals are rounded up, one more than the other.
        twins.CpuMillicores.ShouldBeGreaterThanOrEqualTo(alone.CpuMillicores * 19 / 20);
        twins.MemoryMiB.ShouldBeGreaterThanOrEqualTo(alone.MemoryMiB * 19 / 20);
    }

    [Theory]
    [MemberData(nameof(Profiles))]
    public void Everything_ButGrafana_StaysAsItIs(CapacityProfile profile)
    {
        var (without, with) = (CapacityPlan.Create(profile).Workloads, Plan(profile).Workloads);
        string[] ofGrafana = [Workload.Grafana, Workload.GrafanaSidecar];

        with.Keys.ShouldBe(without.Keys);
        with[Workload.GrafanaSidecar].Replicas.ShouldBe(4, "two containers beside each pod");
        without.Keys.Except(ofGrafana).ShouldAllBe(workload => with[workload].Replicas == without[workload].Replicas
            && with[workload].TotalCpuMillicores == without[workload].TotalCpuMillicores
            && with[workload].TotalMemoryMiB == without[workload].TotalMemoryMiB);
    }

    [Theory]
    [MemberData(nameof(Profiles))]
    public void Pods_FindNodes(CapacityProfile profile)
    {
        Placement.FirstWithoutNode(Plan(profile)).ShouldBeNull();
    }

    [Fact]
    public void MoreQueries_NeverGiveLess()
    {
        var plans = Enumerable.Range(1, 80).Select(queries => Grafana(CapacityPlan.Create(TelemetryLoad.FromProfile(CapacityProfile.Medium) with { QueriesPerSecond = queries }, overrides: Database))).ToList();

        plans.Zip(plans.Skip(1)).ShouldAllBe(pair => pair.First.TotalCpuMillicores <= pair.Second.TotalCpuMillicores && pair.First.TotalMemoryMiB <= pair.Second.TotalMemoryMiB);
    }

    [Fact]
    public void Figures_SayWhy()
    {
        Grafana(Plan(CapacityProfile.Medium)).Figures.Single(figure => figure.Name == "replicas").Reason.ShouldBe("two, so that one answers while the other moves");
    }

    [Fact]
    public void Pods_SetByHand_AreRunWithTheirSidecars()
    {
        var plan = CapacityPlan.Create(CapacityProfile.Medium, overrides: With(new() { Replicas = 3 }));

        Grafana(plan).Replicas.ShouldBe(3);
        plan.Workloads[Workload.GrafanaSidecar].Replicas.ShouldBe(6);
    }

    [Fact]
    public void Volume_SetByHand_IsRefused()
    {
        Should.Throw<InvalidComponentArgsException>(() => CapacityPlan.Create(CapacityProfile.Medium, overrides: With(new() { VolumeGiB = 10 }))).Problems
            .ShouldHaveSingleItem().ShouldStartWith("workloads.grafana.volumeGiB: got '10', expected none");
    }

    private static CapacityOverrides Database { get; } = new() { GrafanaDatabase = true };

    private static CapacityOverrides With(WorkloadOverride figures)
    {
        return Database with { Workloads = new Dictionary<string, WorkloadOverride>() { [Workload.Grafana] = figures } };
    }

    private static CapacityPlan Plan(CapacityProfile profile)
    {
        return CapacityPlan.Create(profile, overrides: Database);
    }

    private static WorkloadSize Grafana(CapacityPlan plan)
    {
        return plan.Workloads[Workload.Grafana];
    }
}
