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
        (await Zones.GetAt(1).DataTask).Value.ShouldBe("b");
        (await Zones.GetAt(Output.Create(2)).DataTask).Value.ShouldBe("c");
        (await Zones.First().DataTask).Value.ShouldBe("a");
        (await Zones.Length().DataTask).Value.ShouldBe(3);
    }

    [Fact]
    public async Task Cases_OfAUnionOutput_AreOutputs()
    {
        var text = Output.Create(Union<string, int>.FromT0("a"));
        var number = Output.Create(Union<string, int>.FromT1(7));

        (await text.IsT0().DataTask).Value.ShouldBeTrue();
        (await text.IsT1().DataTask).Value.ShouldBeFalse();
        (await text.AsT0().DataTask).Value.ShouldBe("a");
        (await number.AsT1().DataTask).Value.ShouldBe(7);
        (await number.Value().DataTask).Value.ShouldBe(7);
    }
}
