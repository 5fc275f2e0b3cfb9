using System.Collections;
using System.Collections.Immutable;
using Pulumi;
using Shouldly;
using Xunit;

namespace Sdk.Tests.Values;

public sealed class InputListTests
{
    public static TheoryData<InputList<string>> ListsOfAAndB { get; } = new(
        (string[])["a", "b"],
        (List<string>)["a", "b"],
        ImmutableArray.Create("a", "b"),
        (Output<string>[])[Output.Create("a"), Output.Create("b")],
        (Input<string>[])["a", "b"],
        (List<Output<string>>)[Output.Create("a"), Output.Create("b")],
        (List<Input<string>>)["a", "b"],
        ImmutableArray.Create(Output.Create("a"), Output.Create("b")),
        ImmutableArray.Create<Input<string>>("a", "b"),
        Output.Create<string[]>(["a", "b"]),
        Output.Create<List<string>>(["a", "b"]),
        Output.Create<IEnumerable<string>>(["a", "b"]),
        Output.Create(ImmutableArray.Create("a", "b")),
        new InputList<string> { "a", Output.Create("b") });

    [Theory]
    [MemberData(nameof(ListsOfAAndB))]
    public async Task List_FromAnySource_HoldsItsElements(InputList<string> list)
    {
        (await list.ToOutput().ValueAsync()).ShouldBe(["a", "b"]);
    }

    [Fact]
    public async Task List_FromOneValue_HoldsIt()
    {
        InputList<string> plain = "a";
        InputList<string> output = Output.Create("a");
        InputList<string> input = (Input<string>)"a";

        foreach (var list in new[] { plain, output, input })
        {
            (await list.ToOutput().ValueAsync()).ShouldBe(["a"]);
        }
    }

    [Fact]
    public async Task List_AddedToAnother_AppearsInIt()
    {
        InputList<string> list = ["a"];
        _ = await list.ToOutput().ValueAsync();

        list.Add((InputList<string>)(string[])["b"]);
        list.AddRange((string[])["c"]);
        list.Add("d", Output.Create("e"));

        (await list.ToOutput().ValueAsync()).ShouldBe(["a", "b", "c", "d", "e"]);
    }

    [Fact]
    public async Task Concat_LeavesBothListsAsTheyWere()
    {
        InputList<string> first = ["a"];
        InputList<string> second = ["b"];

        var both = first.Concat(second);

        (await both.ToOutput().ValueAsync()).ShouldBe(["a", "b"]);
        (await first.ToOutput().ValueAsync()).ShouldBe(["a"]);
        (await second.ToOutput().ValueAsync()).ShouldBe(["b"]);
    }

    [Fact]
    public async Task List_FromADefaultArray_StaysDefault()
    {
        InputList<string> plain = default(ImmutableArray<string>);
        InputList<string> output = Output.Create(default(ImmutableArray<string>));
        InputList<string> missing = Output.Create((string[])null!);

        foreach (var list in new[] { plain, output, missing })
        {
            (await list.ToOutput().ValueAsync()).IsDefault.ShouldBeTrue();
        }
    }

    [Fact]
    public void List_EnumeratedSynchronously_Throws()
    {
        InputList<string> list = ["a"];

        Should.Throw<NotSupportedException>(() => ((IEnumerable)list).GetEnumerator()).Message.ShouldContain("cannot be synchronously enumerated");
    }

    [Fact]
    public async Task List_EnumeratedAsynchronously_YieldsItsInputs()
    {
        InputList<string> list = ["a", Output.Create("b")];
        var values = new List<string>();

        await foreach (var input in list)
        {
            values.Add(await input.ToOutput().ValueAsync());
        }

        values.ShouldBe(["a", "b"]);
    }

    [Fact]
    public async Task List_OfUnions_TakesEitherCase()
    {
        var list = new InputList<Union<string, int>>();
        list.Add((Input<string>)"a");
        list.Add((Input<int>)1);

        (await list.ToOutput().ValueAsync()).ShouldBe(["a", 1]);
    }
}
