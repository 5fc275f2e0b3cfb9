using Lgtm.Components.Network;
using Lgtm.Components.Validation;
using Shouldly;
using Xunit;

namespace Components.Tests;

public class SubnetLayoutTests
{
    public static TheoryData<int, int> SizesAndZones
    {
        get
        {
            var cases = new TheoryData<int, int>();
            foreach (var prefix in Enumerable.Range(16, 5))
            {
                foreach (var zones in Enumerable.Range(2, 3))
                {
                    cases.Add(prefix, zones);
                }
            }

            return cases;
        }
    }

    [Fact]
    public void Layout_OfASixteenOverThreeZones_GivesPodsTheRoom()
    {
        var layout = SubnetLayout.For(new CidrBlock(0x0A000000, 16), 3);

        layout.Private.Select(block => block.ToString()).ShouldBe(["10.0.0.0/18", "10.0.64.0/18", "10.0.128.0/18"]);
        layout.Public.Select(block => block.ToString()).ShouldBe(["10.0.192.0/24", "10.0.193.0/24", "10.0.194.0/24"]);
    }

    [Theory]
    [MemberData(nameof(SizesAndZones))]
    public void Layout_OfAnyAllowedSize_FitsWithoutOverlap(int prefixLength, int zones)
    {
        var vpc = new CidrBlock(0x0A000000, prefixLength);

        var layout = SubnetLayout.For(vpc, zones);

        var all = layout.Private.Concat(layout.Public).ToList();
        all.Count.ShouldBe(2 * zones);
        all.ShouldAllBe(block => vpc.Contains(block));
        all.SelectMany((one, index) => all.Skip(index + 1).Where(one.Overlaps)).ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(SizesAndZones))]
    public void Layout_OfAnyAllowedSize_LeavesRoomForLoadBalancersAndPods(int prefixLength, int zones)
    {
        var layout = SubnetLayout.For(new CidrBlock(0x0A000000, prefixLength), zones);

        layout.Public.ShouldAllBe(block => block.Size >= 64);
        layout.Private.ShouldAllBe(block => block.Size >= 512);
    }

    [Fact]
    public void Layout_WithAThirdZone_LeavesTheFirstTwoWhereTheyWere()
    {
        var vpc = new CidrBlock(0x0A000000, 16);

        var two = SubnetLayout.For(vpc, 2);
        var three = SubnetLayout.For(vpc, 3);

        three.Private.Take(2).ShouldBe(two.Private);
        three.Public.Take(2).ShouldBe(two.Public);
    }
}
