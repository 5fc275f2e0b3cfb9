using Lgtm.Components.Validation;
using Shouldly;
using Xunit;

namespace Components.Tests;

public class CidrBlockTests
{
    [Theory]
    [InlineData("10.0.0.0/16")]
    [InlineData("192.168.4.0/22")]
    [InlineData("203.0.113.7/32")]
    [InlineData("0.0.0.0/0")]
    [InlineData("255.255.255.255/32")]
    public void Range_InFullForm_ReadsAsWritten(string text)
    {
        CidrBlock.Parse(text).ShouldNotBeNull().ToString().ShouldBe(text);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("10.0.0.0")]
    [InlineData("10.0.0.0/")]
    [InlineData("10.0.0.0/33")]
    [InlineData("10.0.0.0/-1")]
    [InlineData("10.0.0.0/ 16")]
    [InlineData("10.0.0.0/016")]
    [InlineData("10.0/16")]
    [InlineData("10.0.0.7/16")]
    [InlineData("10.0.0.256/32")]
    [InlineData("fd00::/16")]
    [InlineData("10.0.0.0/16/2")]
    public void Range_MalformedOrAbbreviated_IsNone(string? text)
    {
        CidrBlock.Parse(text).ShouldBeNull();
    }

    [Theory]
    [InlineData("10.0.0.0/8", "10.255.0.0/16", true)]
    [InlineData("10.0.0.0/16", "10.0.0.0/16", true)]
    [InlineData("10.0.0.0/16", "10.1.0.0/16", false)]
    [InlineData("10.0.0.0/16", "10.0.0.0/8", false)]
    [InlineData("0.0.0.0/0", "255.255.255.255/32", true)]
    public void Range_ContainsAnother_WhenAllOfItLiesInside(string outer, string inner, bool contained)
    {
        Block(outer).Contains(Block(inner)).ShouldBe(contained);
    }

    [Theory]
    [InlineData("172.16.0.0/12", "172.20.0.0/16", true)]
    [InlineData("172.20.0.0/16", "172.16.0.0/12", true)]
    [InlineData("172.20.0.0/16", "172.21.0.0/16", false)]
    public void Ranges_Overlap_WhicheverIsTheLarger(string one, string other, bool overlap)
    {
        Block(one).Overlaps(Block(other)).ShouldBe(overlap);
    }

    [Theory]
    [InlineData("10.1.2.0/24", true)]
    [InlineData("172.31.0.0/16", true)]
    [InlineData("172.32.0.0/16", false)]
    [InlineData("192.168.0.0/16", true)]
    [InlineData("192.0.0.0/8", false)]
    [InlineData("8.8.8.8/32", false)]
    public void Range_IsPrivate_WhenAllOfItIs(string text, bool isPrivate)
    {
        Block(text).IsPrivate.ShouldBe(isPrivate);
    }

    [Fact]
    public void Part_CountsRangesOfItsSizeFromTheStart()
    {
        Block("10.0.0.0/16").Part(18, 3).ToString().ShouldBe("10.0.192.0/18");
    }

    private static CidrBlock Block(string text)
    {
        return CidrBlock.Parse(text).ShouldNotBeNull();
    }
}
