using Lgtm.Cli;

namespace Cli.Tests.Environments;

public sealed class SupportTests
{
    private const string TempoEnds = "support of Tempo 2.9.0 ends on 2026-12-31";

    [Theory]
    [InlineData("2026-10-01", false)]
    [InlineData("2026-10-03", true)]
    public async Task Preview_WarnsNinetyDaysBeforeAnEnd(string today, bool warned)
    {
        var preview = await EnvironmentPreview.OfAsync("prod", "--today", today);

        preview.ExitCode.ShouldBe(ExitCode.Success, preview.Errors);
        preview.Output.Contains(TempoEnds, StringComparison.Ordinal).ShouldBe(warned);
    }

    [Fact]
    public async Task Preview_AfterAnEnd_SaysThatItIsOver()
    {
        var preview = await EnvironmentPreview.OfAsync("prod", "--today", "2027-03-28");

        preview.Output.ShouldContain("2027-03-27, over");
        preview.Output.ShouldContain("2026-12-31, over");
    }
}
