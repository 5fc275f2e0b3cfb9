using System.Collections.Immutable;
using Pulumi;
using Shouldly;
using Xunit;

namespace Sdk.Tests.Values;

public sealed class OutputExtensionsTests
{
    private static readonly Output<ImmutableArray<string>> Zones = Output.Create(ImmutableArray.Create("a", "b", "c"));

    [Fact]
    public async Task Elements_OfAnArrayOutput_AreOutputs()
    {
        (await Zones.GetAt(1).ValueAsync()).ShouldBe("b");
        (await Zones.GetAt(Output.Create(2)).ValueAsync()).ShouldBe("c");
        (await Zones.First().ValueAsync()).ShouldBe("a");
        (await Zones.Length().ValueAsync()).ShouldBe(3);
    }

    [Fact]
    public async Task Cases_OfAUnionOutput_AreOutputs()
    {
        var text = Output.Create(Union<string, int>.FromT0("a"));
        var number = Output.Create(Union<string, int>.FromT1(7));

        (await text.IsT0().ValueAsync()).ShouldBeTrue();
        (await text.IsT1().ValueAsync()).ShouldBeFalse();
        (await text.AsT0().ValueAsync()).ShouldBe("a");
        (await number.AsT1().ValueAsync()).ShouldBe(7);
        (await number.Value().ValueAsync()).ShouldBe(7);
    }
}
