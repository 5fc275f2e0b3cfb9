using Lgtm.Components.Backends;
using Lgtm.Components.Capacity;
using Lgtm.Components.Grafana;
using Lgtm.Components.Validation;
using Shouldly;
using Xunit;

namespace Components.Tests.Lgtm;

/// <summary>Databases and pods of Grafana that do not go together.</summary>
public sealed class GrafanaDatabaseRefusalTests
{
    private static readonly GrafanaDatabaseArgs Database = new() { Host = "grafana.db.example.com", Name = "grafana", User = "grafana_app", SecretName = "grafana-database-4711" };

    [Fact]
    public void Volume_BesideADatabase_IsRefused()
    {
        var args = Sample.For(CapacityPlan.Create(CapacityProfile.Small), database: Database);

        Refused(args).ShouldHaveSingleItem().ShouldStartWith("capacity.workloads.grafana.volumeGiB: got '20', expected 0 with grafanaDatabase");
    }

    [Fact]
    public void SecondPod_WithoutADatabase_IsRefused()
    {
        var plan = CapacityPlan.Create(CapacityProfile.Small);
        var sizes = plan.Workloads.ToDictionary();
        sizes[Workload.Grafana] = new() { Replicas = 2, CpuMillicores = 100, MemoryMiB = 256, MemoryLimitMiB = 256, VolumeGiB = 10 };

        Refused(Sample.For(plan, sizes)).ShouldHaveSingleItem().ShouldContain("a second one could not mount the volume; give them a grafanaDatabase");
    }

    [Fact]
    public void Database_ThatNoConnectionLineCanName_IsRefusedInEveryRespect()
    {
        var database = new GrafanaDatabaseArgs { Host = "db", Port = 0, Name = "my grafana", User = "o'brien", SecretName = "grafana-database" };

        Refused(Sample.For(OnDatabase(), database: database)).Select(problem => problem.Split(':')[0]).ShouldBe(
            ["grafanaDatabase.port", "grafanaDatabase.name", "grafanaDatabase.user"]);
    }

    private static IReadOnlyList<string> Refused(LgtmStackArgs args)
    {
        return Should.Throw<InvalidComponentArgsException>(() => args.CheckedFor("lgtm")).Problems;
    }

    private static CapacityPlan OnDatabase()
    {
        return CapacityPlan.Create(CapacityProfile.Small, overrides: new CapacityOverrides { GrafanaDatabase = true });
    }
}
