using Google.Protobuf.WellKnownTypes;
using Lgtm.Cli.Engine;
using Lgtm.Cli.Report;
using Lgtm.Cli.Stacks;

namespace Cli.Tests.Report;

public sealed class YamlWriterTests
{
    [Theory]
    [InlineData("plain")]
    [InlineData("")]
    [InlineData("true")]
    [InlineData("1.10")]
    [InlineData("null")]
    [InlineData("- no list")]
    [InlineData("# no comment")]
    [InlineData("quote \" and backslash \\ and tab \t")]
    [InlineData("two\nlines")]
    [InlineData("two lines\nand an end\n")]
    [InlineData("two ends\n\n")]
    [InlineData("gap\n\n  indented\n")]
    [InlineData("\nstarts empty")]
    [InlineData("  starts indented\nthen not")]
    [InlineData("carriage\r\nreturn")]
    [InlineData("umlaut ü, kanji 漢, face 🙂")]
    public void Text_IsReadBackAsTheSameText(string text)
    {
        var yaml = YamlWriter.Render(WireValue.Map(("map", WireValue.Map(("text", WireValue.Of(text)))), ("list", WireValue.List(text, "x"))).StructValue);

        var back = (Dictionary<string, object?>)YamlDocument.Read(new StringReader(yaml))!;
        ((Dictionary<string, object?>)back["map"]!)["text"].ShouldBe(text);
        ((List<object?>)back["list"]!)[0].ShouldBe(text);
    }

    [Theory]
    [InlineData(3, "a: 3\n")]
    [InlineData(-0.25, "a: -0.25\n")]
    [InlineData(1048576, "a: 1048576\n")]
    public void Number_IsWrittenWithoutAnExponent(double number, string expected)
    {
        YamlWriter.Render(WireValue.Map(("a", Value.ForNumber(number))).StructValue).ShouldBe(expected);
    }

    [Fact]
    public void Structures_AreBlocks_AndEmptyOnesAreVisible()
    {
        var values = WireValue.Map(
            ("list", Value.ForList(WireValue.Map(("b", Value.ForBool(true)), ("a", Value.ForNull())), Value.ForList(WireValue.Of("x")))),
            ("noList", Value.ForList()),
            ("noMap", WireValue.Map()),
            ("on", Value.ForNumber(1)));

        YamlWriter.Render(values.StructValue).ShouldBe(
            """
            list:
              - a: null
                b: true
              -
                - "x"
            noList: []
            noMap: {}
            "on": 1

            """);
    }

    [Fact]
    public void SecretsAndUnknowns_AppearByTheirNames()
    {
        var values = WireValue.Map(
            ("secret", WireValue.Secret(WireValue.Map(("inner", WireValue.Of("hidden"))))),
            ("list", Value.ForList(WireValue.Secret(WireValue.Of("hidden")))),
            ("unknown", WireValue.Of(WireValue.Unknown)));

        YamlWriter.Render(values.StructValue).ShouldBe("list:\n  - \"[secret]\"\nsecret: \"[secret]\"\nunknown: \"[unknown]\"\n");
    }
}
