using Lgtm.Components;
using Shouldly;
using Xunit;

namespace Components.Tests.Capacity;

/// <summary>What a plan says about the loss of a zone.</summary>
public sealed class ZoneLossTests
{
    [Theory]
    [InlineData(CapacityProfile.Small)]
    [InlineData(CapacityProfile.Medium)]
    public void Zones_WithOneIngesterInEach_LoseOneCopy(CapacityProfile profile)
    {
        Reason(CapacityPlan.For(profile)).ShouldBe("one for each copy: the loss of a zone takes one of three, and two still agree");
    }

    [Theory]
    [InlineData(CapacityProfile.Large, "Loki (6 ingesters) and Tempo (6 ingesters)")]
    [InlineData(CapacityProfile.XLarge, "Loki (9 ingesters) and Tempo (6 ingesters)")]
    public void Zones_WithMoreIngesters_SayWhoIsNotZoneAware(CapacityProfile profile, string backends)
    {
        Reason(CapacityPlan.For(profile)).ShouldContain($"not kept in zones of their own in {backends}:");
    }

    [Fact]
    public void Zones_WithoutZoneAwareness_SayThatMimirIsNotEither()
    {
        Reason(CapacityPlan.For(CapacityProfile.Large, overrides: new CapacityOverrides { ZoneAware = false })).ShouldContain("Mimir (");
    }

    [Fact]
    public void Zones_FewerThanCopies_SayThatMostMayGo()
    {
        Reason(CapacityPlan.For(CapacityProfile.Small, networkZones: 2, new CapacityOverrides { ZoneAware = false })).ShouldContain("two of three copies");
    }

    [Fact]
    public void Zones_OfOneCopy_AreOne()
    {
        Reason(CapacityPlan.For(CapacityProfile.Dev)).ShouldBe("one zone, so that a volume can always be mounted again");
    }

    private static string Reason(CapacityPlan plan)
    {
        return plan.Figures.Single(figure => figure.Name == "zones").Reason;
    }
}
