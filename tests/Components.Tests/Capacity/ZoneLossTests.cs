using Lgtm.Components.Capacity;
using Shouldly;
using Xunit;

namespace Components.Tests.Capacity;

/// <summary>What a plan says about the loss of a zone.</summary>
public sealed class ZoneLossTests
{
    [Theory]
    [InlineData(CapacityProfile.Small)]
    [InlineData(CapacityProfile.Medium)]
    [InlineData(CapacityProfile.Large)]
    [InlineData(CapacityProfile.Xlarge)]
    public void Zones_WithAsManyIngestersInEach_LoseOneCopy(CapacityProfile profile)
    {
        Reason(CapacityPlan.Create(profile)).ShouldBe("one for each copy: the loss of a zone takes one of three, and two still agree");
    }

    [Theory]
    [InlineData(CapacityProfile.Large, "Loki (6 ingesters) and Tempo (6 ingesters)")]
    [InlineData(CapacityProfile.Xlarge, "Loki (9 ingesters) and Tempo (6 ingesters)")]
    public void Zones_ThatPodsDoNotKnow_SayWhoseCopiesMayShareOne(CapacityProfile profile, string backends)
    {
        Reason(CapacityPlan.Create(profile, overrides: new CapacityOverrides { PodsKnowTheirZone = false })).ShouldContain($"not kept in zones of their own in {backends}:");
    }

    [Fact]
    public void Zones_OfANumberOfIngestersThatTheyCannotShare_SayWhoseCopiesMayShareOne()
    {
        var given = new CapacityOverrides { Workloads = new Dictionary<string, WorkloadOverride>() { [Workload.TempoIngester] = new() { Replicas = 7 } } };

        Reason(CapacityPlan.Create(CapacityProfile.Large, overrides: given)).ShouldContain("not kept in zones of their own in Tempo (7 ingesters):");
    }

    [Fact]
    public void Zones_WithoutZoneAwareness_SayThatNobodyIs()
    {
        Reason(CapacityPlan.Create(CapacityProfile.Large, overrides: new CapacityOverrides { ZoneAware = false }))
            .ShouldMatch("in Loki \\([0-9]+ ingesters\\) and Tempo \\([0-9]+ ingesters\\) and Mimir \\(");
    }

    [Fact]
    public void Zones_FewerThanCopies_SayThatMostMayGo()
    {
        Reason(CapacityPlan.Create(CapacityProfile.Small, networkZones: 2, new CapacityOverrides { ZoneAware = false })).ShouldContain("two of three copies");
    }

    [Fact]
    public void Zones_OfOneCopy_AreOne()
    {
        Reason(CapacityPlan.Create(CapacityProfile.Dev)).ShouldBe("one zone, so that a volume can always be mounted again");
    }

    private static string Reason(CapacityPlan plan)
    {
        return plan.Figures.Single(figure => figure.Name == "zones").Reason;
    }
}
