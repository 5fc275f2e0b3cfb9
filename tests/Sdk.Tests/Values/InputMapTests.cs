using System.Collections;
using System.Collections.Immutable;
using Pulumi;
using Shouldly;
using Xunit;

namespace Sdk.Tests.Values;

public sealed class InputMapTests
{
    public static TheoryData<InputMap<string>> MapsOfAToOne { get; } = new(
        new Dictionary<string, string>(StringComparer.Ordinal) { ["a"] = "1" },
        ImmutableDictionary<string, string>.Empty.Add("a", "1"),
        Output.Create(new Dictionary<string, string>(StringComparer.Ordinal) { ["a"] = "1" }),
        Output.Create<IDictionary<string, string>>(new Dictionary<string, string>(StringComparer.Ordinal) { ["a"] = "1" }),
        Output.Create(ImmutableDictionary<string, string>.Empty.Add("a", "1")),
        new InputMap<string> { ["a"] = "1" },
        new InputMap<string> { { "a", Output.Create("1") } });

    [Theory]
    [MemberData(nameof(MapsOfAToOne))]
    public async Task Map_FromAnySource_HoldsItsEntries(InputMap<string> map)
    {
        await ShouldHold(map, ("a", "1"));
    }

    [Fact]
    public async Task Map_AddedToAnother_AppearsInIt()
    {
        var map = new InputMap<string> { ["a"] = "1" };
        await ShouldHold(map, ("a", "1"));

        map.Add(new InputMap<string> { ["b"] = "2" });
        map.AddRange(new InputMap<string> { ["c"] = "3" });

        await ShouldHold(map, ("a", "1"), ("b", "2"), ("c", "3"));
    }

    [Fact]
    public async Task Merge_OfMapsWithTheSameKey_TakesTheSecondValue()
    {
        var first = new InputMap<string> { ["a"] = "1", ["b"] = "1" };
        var second = new InputMap<string> { ["b"] = "2" };

        await ShouldHold(InputMap<string>.Merge(first, second), ("a", "1"), ("b", "2"));
        await ShouldHold(first, ("a", "1"), ("b", "1"));
    }

    [Fact]
    public async Task Map_GivenAKeyTwiceWithDifferentValues_FailsOnceItIsAwaited()
    {
        var map = new InputMap<string> { ["a"] = "1" };

        map.Add("a", "2");

        (await Should.ThrowAsync<ArgumentException>(() => map.ToOutput().DataTask)).Message.ShouldContain("'a'");
    }

    [Fact]
    public async Task Map_GivenAKeyTwiceWithTheSameValue_HoldsItOnce()
    {
        var map = new InputMap<string> { ["a"] = "1" };

        map.Add("a", Output.Create("1"));

        await ShouldHold(map, ("a", "1"));
    }

    [Fact]
    public void Map_EnumeratedSynchronously_Throws()
    {
        Should.Throw<NotSupportedException>(() => ((IEnumerable)new InputMap<string>()).GetEnumerator());
    }

    [Fact]
    public async Task Map_EnumeratedAsynchronously_YieldsItsEntries()
    {
        var entries = new List<KeyValuePair<string, string>>();

        await foreach (var entry in new InputMap<string> { ["a"] = "1" })
        {
            entries.Add(await entry.ToOutput().ValueAsync());
        }

        entries.ShouldBe([new("a", "1")]);
    }

    [Fact]
    public async Task Map_OfUnions_TakesEitherCase()
    {
        var map = new InputMap<Union<string, int>>();
        map.Add("text", (Input<string>)"a");
        map.Add("number", (Input<int>)1);

        var values = await map.ToOutput().ValueAsync();
        values["text"].AsT0.ShouldBe("a");
        values["number"].AsT1.ShouldBe(1);
    }

    private static async Task ShouldHold(InputMap<string> map, params (string Key, string Value)[] entries)
    {
        var data = await map.ToOutput().DataTask;
        data.As<ImmutableDictionary<string, string>>().Select(entry => (entry.Key, entry.Value)).ShouldBe(entries, ignoreOrder: true);
    }
}
