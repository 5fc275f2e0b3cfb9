using Pulumi;
using Shouldly;
using Xunit;

namespace Sdk.Tests.Values;

public sealed class UnionTests
{
    private static readonly Union<string, int> Text = "a";
    private static readonly Union<string, int> Number = 7;

    [Fact]
    public void Union_KnowsWhichCaseItHolds()
    {
        (Text.IsT0, Text.IsT1, Text.AsT0, Text.Value).ShouldBe((true, false, "a", "a"));
        (Number.IsT0, Number.IsT1, Number.AsT1, Number.Value).ShouldBe((false, true, 7, 7));
        Should.Throw<InvalidOperationException>(() => Text.AsT1);
        Should.Throw<InvalidOperationException>(() => Number.AsT0);
    }

    [Fact]
    public void Unions_AreEqualWhenCaseAndValueAre()
    {
        Text.ShouldBe(Union<string, int>.FromT0("a"));
        (Text == Number).ShouldBeFalse();
        (Union<int, int>.FromT0(1) != Union<int, int>.FromT1(1)).ShouldBeTrue();
        Text.GetHashCode().ShouldBe(Union<string, int>.FromT0("a").GetHashCode());
    }

    [Fact]
    public void Match_RunsTheFunctionOfTheCase()
    {
        Text.Match(text => text.Length, number => -number).ShouldBe(1);
        Number.Match(text => text.Length, number => -number).ShouldBe(-7);
    }

    [Fact]
    public void Switch_RunsTheActionOfTheCase()
    {
        var seen = new List<object>();

        Text.Switch(text => seen.Add(text), _ => seen.Add("wrong"));
        Number.Switch(_ => seen.Add("wrong"), number => seen.Add(number));

        seen.ShouldBe(["a", 7]);
    }

    [Fact]
    public void Maps_ChangeOnlyTheirCase()
    {
        Text.MapT0(text => text.Length).AsT0.ShouldBe(1);
        Text.MapT1(number => number > 1).AsT0.ShouldBe("a");
        Number.MapT1(number => number > 1).AsT1.ShouldBeTrue();
        Number.MapT0(text => text.Length).AsT1.ShouldBe(7);
        Number.Bimap(text => text.Length, number => number + 0.5).AsT1.ShouldBe(7.5);
        Text.Bimap(text => text.Length, number => number + 0.5).AsT0.ShouldBe(1);
    }

    [Fact]
    public void TryPick_HandsOutTheCaseOrTheOther()
    {
        Text.TryPickT0(out var text, out _).ShouldBeTrue();
        text.ShouldBe("a");
        Text.TryPickT1(out _, out var remainder).ShouldBeFalse();
        remainder.ShouldBe("a");
        Number.TryPickT1(out var number, out _).ShouldBeTrue();
        number.ShouldBe(7);
    }

    [Fact]
    public void Text_OfAUnion_NamesTheType()
    {
        Number.ToString().ShouldBe("System.Int32: 7");
    }
}
