using Lgtm.Components.Network;
using Lgtm.Components.Validation;
using Shouldly;
using Xunit;

namespace Components.Tests;

public class LogRetentionTests
{
    [Theory]
    [InlineData(0, 1)]
    [InlineData(-5, 1)]
    [InlineData(31, 30)]
    [InlineData(100, 90)]
    [InlineData(int.MaxValue, 3653)]
    public void Retention_ThatCloudWatchDoesNotOffer_IsRefusedWithTheNearestThatItDoes(int days, int nearest)
    {
        var args = new ClusterNetworkArgs { FlowLogs = new FlowLogsArgs { RetentionDays = days } };

        Refusal.Of(() => args.CheckedFor("network")).ShouldHaveSingleItem().ShouldEndWith($"; choose {nearest}");
    }

    [Fact]
    public void Retention_ThatCloudWatchOffers_IsAccepted()
    {
        foreach (var days in LogRetention.AllowedDays)
        {
            new ClusterNetworkArgs { FlowLogs = new FlowLogsArgs { RetentionDays = days } }.CheckedFor("network").ShouldBe("network");
        }
    }
}
