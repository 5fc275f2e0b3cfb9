using System.Text.Json;
using Pulumi;
using Shouldly;
using Xunit;

namespace Sdk.Tests.Values;

public sealed class InputTests
{
    [Fact]
    public async Task Input_FromAnOutput_IsThatOutput()
    {
        var output = Output.CreateSecret("a");
        Input<string> input = output;

        Output<string> back = input;

        back.ShouldBeSameAs(output);
        (await input.Apply(value => value + "b").DataTask).ShouldBe(OutputData.Of("ab") with { IsSecret = true });
    }

    [Fact]
    public void Input_FromNoOutput_Throws()
    {
        Should.Throw<ArgumentNullException>(() => (Input<string>)(Output<string>)null!);
    }

    [Fact]
    public async Task Input_ThatIsAbsent_IsAKnownDefault()
    {
        Input<int>? absent = null;

        (await absent.ToOutput().DataTask).ShouldBe(OutputData.Of(0));
        (await absent.Apply(value => value + 1).ValueAsync()).ShouldBe(1);
    }

    [Fact]
    public async Task UnionInput_TakesEitherTypeAsValueInputOrOutput()
    {
        InputUnion<string, int>[] texts = ["a", (Input<string>)"a", Output.Create("a"), Union<string, int>.FromT0("a")];
        InputUnion<string, int>[] numbers = [1, (Input<int>)1, Output.Create(1), Output.Create(Union<string, int>.FromT1(1))];

        foreach (var text in texts)
        {
            (await text.ToOutput().ValueAsync()).AsT0.ShouldBe("a");
        }

        foreach (var number in numbers)
        {
            (await number.ToOutput().ValueAsync()).AsT1.ShouldBe(1);
        }
    }

    [Fact]
    public async Task JsonInput_TakesTextDocumentsAndElements()
    {
        using var document = JsonDocument.Parse("""{"a":1}""");
        InputJson[] inputs =
        [
            """{"a":1}""",
            document,
            document.RootElement,
            Output.Create("""{"a":1}"""),
            Output.Create(document),
            Output.Create(document.RootElement),
        ];

        foreach (var input in inputs)
        {
            (await input.ToOutput().ValueAsync()).GetProperty("a").GetInt32().ShouldBe(1);
        }
    }

    [Fact]
    public async Task JsonInput_FromTextThatIsNotJson_FailsOnceItIsAwaited()
    {
        InputJson input = "{";

        await Should.ThrowAsync<JsonException>(() => input.ToOutput().DataTask);
    }
}
