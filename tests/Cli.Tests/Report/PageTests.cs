using Lgtm.Cli.Report;

namespace Cli.Tests.Report;

public sealed class PageTests
{
    private const string Arn = "arn:aws:acm:eu-central-1:123456789012:certificate/8d2c";

    [Fact]
    public void Wrap_BreaksAtTheLastSpaceThatFits()
    {
        Page.Wrap("one two three four", 9).ShouldBe(["one two", "three", "four"]);
        Page.Wrap("one two three", 7).ShouldBe(["one two", "three"]);
    }

    [Fact]
    public void Wrap_KeepsAWordWhole_AlsoNearTheStartOfALine()
    {
        Page.Wrap($"got {Arn}, expected another", 30).ShouldBe(["got", Arn + ",", "expected another"]);
    }

    [Fact]
    public void Wrap_OfAWordWiderThanThePage_RunsOver()
    {
        Page.Wrap(Arn, 10).ShouldBe([Arn]);
        Page.Wrap("  " + Arn + " is gone", 10).ShouldBe(["  " + Arn, "is gone"]);
    }

    [Fact]
    public void Wrap_KeepsTheLinesOfTheText()
    {
        Page.Wrap("one\n\n  two\n", 10).ShouldBe(["one", "", "  two"]);
    }
}
