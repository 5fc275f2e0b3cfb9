using Lgtm.Components.Network;
using Lgtm.Components.Validation;
using Shouldly;
using Xunit;

namespace Components.Tests;

public class AvailabilityZonesTests
{
    [Fact]
    public void Zones_AreTheFirstByName()
    {
        AvailabilityZones.First("network", ["eu-west-1c", "eu-west-1a", "eu-west-1b"], 2).ShouldBe(["eu-west-1a", "eu-west-1b"]);
    }

    [Fact]
    public void Zones_MoreThanTheRegionHas_AreRefusedWithAFix()
    {
        var refused = Should.Throw<InvalidComponentArgsException>(() => { _ = AvailabilityZones.First("network", ["us-west-1a", "us-west-1c"], 3); });

        refused.Problems.ShouldHaveSingleItem().ShouldBe(
            "zoneCount: got '3', expected at most 2, the zones of this region that EKS accepts; lower zoneCount");
    }
}
