using Lgtm.Components.Backends;
using Lgtm.Components.Capacity;
using Lgtm.Components.Storage;
using Lgtm.Components.Validation;
using Shouldly;
using Xunit;

namespace Components.Tests.Lgtm;

public sealed class LgtmStackArgsTests
{
    public static TheoryData<CapacityProfile> Profiles => new(Enum.GetValues<CapacityProfile>());

    [Theory]
    [MemberData(nameof(Profiles))]
    public void Plan_OfEachProfile_IsAccepted(CapacityProfile profile)
    {
        Sample.For(profile).CheckedFor("lgtm").ShouldBe("lgtm");
    }

    [Fact]
    public void Ingesters_FewerThanCopies_AreRefused()
    {
        Refused(sizes => sizes[Workload.TempoIngester] = Size(2, volume: 10)).ShouldHaveSingleItem().ShouldContain("capacity.workloads.tempo-ingester.replicas: got '2', expected at least replicationFactor (3)");
    }

    [Fact]
    public void Workload_ThatIsMissing_IsNamed()
    {
        Refused(sizes => sizes.Remove(Workload.MimirGateway)).ShouldHaveSingleItem().ShouldContain("capacity.workloads.mimir-gateway");
    }

    [Fact]
    public void Workload_ThatNobodyKnows_IsNamed()
    {
        Refused(sizes => sizes["loki-ingestor"] = Size(1)).ShouldHaveSingleItem().ShouldContain("'loki-ingestor'");
    }

    [Fact]
    public void Ingester_WithoutVolume_IsRefused()
    {
        Refused(sizes => sizes[Workload.LokiIngester] = Size(3)).ShouldHaveSingleItem().ShouldContain("a restart loses data");
    }

    [Fact]
    public void Compactor_OfLoki_IsAlone()
    {
        Refused(sizes => sizes[Workload.LokiCompactor] = Size(2, volume: 10)).ShouldHaveSingleItem().ShouldContain("expected 1;");
    }

    [Fact]
    public void Limit_BelowTheRequest_IsRefused()
    {
        var size = new WorkloadSize { CpuMillicores = 100, MemoryMiB = 256, MemoryLimitMiB = 128 };

        Refused(sizes => sizes[Workload.MimirGateway] = size).ShouldHaveSingleItem().ShouldContain("at least the request (256)");
    }

    [Fact]
    public void Zones_WithIngestersThatDoNotDivide_AreRefused()
    {
        Refused(CapacityProfile.Medium, sizes => sizes[Workload.MimirIngester] = Size(4, volume: 10)).ShouldHaveSingleItem().ShouldContain("a multiple of 3");
    }

    [Fact]
    public void Zones_WithoutTheOperatorThatRollsThem_AreRefused()
    {
        Refused(CapacityProfile.Medium, sizes => sizes.Remove(Workload.MimirRolloutOperator)).ShouldHaveSingleItem().ShouldContain("never reaches the zones");
    }

    [Theory]
    [InlineData(0)]
    [InlineData(3651)]
    public void Retention_OutsideRange_IsRefusedForEverySignal(int days)
    {
        var args = Sample.For(CapacityProfile.Dev);
        var changed = new LgtmStackArgs
        {
            Namespace = args.Namespace,
            Region = args.Region,
            Loki = args.Loki,
            Tempo = args.Tempo,
            Mimir = args.Mimir,
            Capacity = args.Capacity,
            GrafanaAdminSecretName = args.GrafanaAdminSecretName,
            StorageClassName = args.StorageClassName,
            GrafanaDataSources = args.GrafanaDataSources,
            LogRetention = new RetentionArgs { Days = days },
            TraceRetention = new RetentionArgs { Days = days },
            MetricRetention = new RetentionArgs { Days = days },
        };

        var error = Should.Throw<InvalidComponentArgsException>(() => changed.CheckedFor("lgtm"));

        error.Problems.Count.ShouldBe(3);
        error.Problems.ShouldAllBe(problem => problem.Contains("expected 1 to 3650"));
    }

    [Fact]
    public void TwoCopies_AreRefused()
    {
        var args = Sample.For(CapacityProfile.Small);
        var changed = new LgtmStackArgs
        {
            Namespace = args.Namespace,
            Region = args.Region,
            Loki = args.Loki,
            Tempo = args.Tempo,
            Mimir = args.Mimir,
            Capacity = new CapacityPlan { Workloads = args.Capacity.Workloads, ReplicationFactor = 2, Limits = new IngestLimits { ActiveSeries = 1 } },
            GrafanaAdminSecretName = args.GrafanaAdminSecretName,
            StorageClassName = args.StorageClassName,
            GrafanaDataSources = args.GrafanaDataSources,
        };

        var error = Should.Throw<InvalidComponentArgsException>(() => changed.CheckedFor("lgtm"));

        error.Problems.ShouldContain(problem => problem.StartsWith("capacity.replicationFactor: got '2', expected 1 or 3"));
        error.Problems.ShouldContain(problem => problem.StartsWith("capacity.limits.activeSeries"));
    }

    private static IReadOnlyList<string> Refused(Action<Dictionary<string, WorkloadSize>> change)
    {
        return Refused(CapacityProfile.Small, change);
    }

    private static IReadOnlyList<string> Refused(CapacityProfile profile, Action<Dictionary<string, WorkloadSize>> change)
    {
        var plan = CapacityPlan.Create(profile);
        var sizes = plan.Workloads.ToDictionary();
        change(sizes);

        return Should.Throw<InvalidComponentArgsException>(() => Sample.For(plan, sizes).CheckedFor("lgtm")).Problems;
    }

    private static WorkloadSize Size(int replicas, int volume = 0)
    {
        return new() { Replicas = replicas, CpuMillicores = 100, MemoryMiB = 128, MemoryLimitMiB = 256, VolumeGiB = volume };
    }
}
