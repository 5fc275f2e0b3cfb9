using Lgtm.Components.Capacity;
using Lgtm.Components.Charts;
using Lgtm.Components.Validation;
using Shouldly;
using Xunit;

namespace Components.Tests.Lgtm;

/// <summary>What both sets of charts are told about the number of pods and where they run.</summary>
public sealed class AvailabilityValuesTests
{
    private static readonly Dictionary<string, string> Scaled = new()
    {
        ["loki.distributor"] = Workload.LokiDistributor,
        ["loki.querier"] = Workload.LokiQuerier,
        ["loki.queryFrontend"] = Workload.LokiQueryFrontend,
        ["loki.gateway"] = Workload.LokiGateway,
        ["tempo.distributor"] = Workload.TempoDistributor,
        ["tempo.querier"] = Workload.TempoQuerier,
        ["tempo.queryFrontend"] = Workload.TempoQueryFrontend,
        ["mimir.gateway"] = Workload.MimirGateway,
    };

    public static TheoryData<ChartSet, CapacityProfile> Everything()
    {
        var cases = new TheoryData<ChartSet, CapacityProfile>();
        foreach (var charts in Enum.GetValues<ChartSet>())
        {
            foreach (var profile in Enum.GetValues<CapacityProfile>())
            {
                cases.Add(charts, profile);
            }
        }

        return cases;
    }

    public static TheoryData<ChartSet> Sets => new(Enum.GetValues<ChartSet>());

    [Theory]
    [MemberData(nameof(Everything))]
    public async Task Autoscaling_IsOfThePlan_AndOfNothingElse(ChartSet charts, CapacityProfile profile)
    {
        var plan = CapacityPlan.Create(profile);
        var scaled = new List<string>();
        foreach (var (backend, document) in await ReleaseDocuments.Of(charts, profile))
        {
            foreach (var (path, pod) in document.Levels().Where(level => level.Level.At("autoscaling") is not null))
            {
                var name = $"{backend}{path.Replace('/', '.')}";
                scaled.Add(name);
                var size = plan.Workloads[Scaled[name]];
                pod.Number("autoscaling", "minReplicas").ShouldBe(size.Replicas, name);
                pod.Number("autoscaling", "maxReplicas").ShouldBe(size.MaxReplicas!.Value, name);
                pod.Number("autoscaling", "targetCPUUtilizationPercentage").ShouldBe(80, name);
            }
        }

        scaled.ShouldBe(profile == CapacityProfile.Dev ? [] : Scaled.Keys, ignoreOrder: true);
    }

    [Theory]
    [MemberData(nameof(Sets))]
    public async Task Ingesters_WaitForTheirZone_RatherThanTakeAnotherForEver(ChartSet charts)
    {
        var documents = await ReleaseDocuments.Of(charts, CapacityProfile.Medium);

        foreach (var pod in new[] { documents["loki"].Below("ingester"), documents["tempo"].Below("ingester") })
        {
            var rules = pod.At("topologySpreadConstraints") as string ?? string.Join('\n', pod.Items("topologySpreadConstraints").Select(rule => rule.Yaml()));
            rules.ShouldContain("topologyKey: topology.kubernetes.io/zone");
            rules.ShouldContain("whenUnsatisfiable: DoNotSchedule");
            rules.ShouldContain("nodeTaintsPolicy: Honor", customMessage: "a zone without healthy nodes would stop restarts in the others");
        }
    }

    [Theory]
    [MemberData(nameof(Sets))]
    public async Task Alertmanagers_PreferZonesOfTheirOwn_ButRunWhereTheirVolumesAre(ChartSet charts)
    {
        var rules = (await ReleaseDocuments.Of(charts, CapacityProfile.Medium))["mimir"].Items("alertmanager", "topologySpreadConstraints");

        rules.Select(rule => (rule.Text("topologyKey"), rule.Text("whenUnsatisfiable")))
            .ShouldBe([("topology.kubernetes.io/zone", "ScheduleAnyway"), ("kubernetes.io/hostname", "ScheduleAnyway")]);
    }

    [Theory]
    [InlineData(Workload.LokiIngester)]
    [InlineData(Workload.TempoCompactor)]
    [InlineData(Workload.MimirQuerier)]
    public void MostPods_OfWhatNoChartAutoscales_AreRefused(string workload)
    {
        var sizes = CapacityPlan.Create(CapacityProfile.Medium).Workloads.ToDictionary();
        sizes[workload] = new() { Replicas = 3, MaxReplicas = 6, CpuMillicores = 100, MemoryMiB = 100, MemoryLimitMiB = 200, VolumeGiB = 10 };

        var refused = Should.Throw<InvalidComponentArgsException>(() => Sample.For(CapacityPlan.Create(CapacityProfile.Medium), sizes).CheckedFor("lgtm"));

        refused.Message.ShouldContain($"capacity.workloads.{workload}.maxReplicas: got '6', expected none; leave it out");
    }

    [Theory]
    [InlineData(2, 1)]
    [InlineData(1, 4)]
    public void MostPods_BelowTheFewest_OrOfASinglePod_AreRefused(int replicas, int most)
    {
        var sizes = CapacityPlan.Create(CapacityProfile.Medium).Workloads.ToDictionary();
        sizes[Workload.LokiQuerier] = new() { Replicas = replicas, MaxReplicas = most, CpuMillicores = 100, MemoryMiB = 100, MemoryLimitMiB = 200 };

        Should.Throw<InvalidComponentArgsException>(() => Sample.For(CapacityPlan.Create(CapacityProfile.Medium), sizes).CheckedFor("lgtm"))
            .Message.ShouldContain($"capacity.workloads.{Workload.LokiQuerier}.maxReplicas: got '{most}', expected replicas ({replicas}) or more, from 2 replicas on");
    }
}
