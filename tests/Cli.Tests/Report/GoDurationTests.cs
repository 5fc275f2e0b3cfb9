using Lgtm.Cli.Report;

namespace Cli.Tests.Report;

public sealed class GoDurationTests
{
    [Theory]
    [InlineData("600000000000ns", "10m")]
    [InlineData("5400000000000ns", "1h30m")]
    [InlineData("90000000000ns", "1m30s")]
    [InlineData("1500000000ns", "1500000000ns")]
    [InlineData("10m", "10m")]
    [InlineData("", "")]
    public void Duration_InNanoseconds_IsShortened(string sent, string shown)
    {
        GoDuration.Shorten(sent).ShouldBe(shown);
    }
}
