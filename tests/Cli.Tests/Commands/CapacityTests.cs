using Lgtm.Cli.Commands;

namespace Cli.Tests.Commands;

public sealed class CapacityTests
{
    private static readonly string[] Medium = ["--logs-gb", "500", "--series", "1000000", "--spans", "2300"];

    [Fact]
    public async Task Capacity_OfALoad_ShowsThePlanWithReasons()
    {
        var (exitCode, output, errors) = await RunAsync(Medium);

        exitCode.ShouldBe(0);
        errors.ShouldBeEmpty();
        output.ShouldMatchApproved(approval => approval.SubFolder("Approved"));
    }

    [Theory]
    [InlineData("--profile", "dev")]
    [InlineData("--profile", "small")]
    [InlineData("--profile", "xlarge")]
    [InlineData("--logs-gb", "30000", "--series", "50000000", "--spans", "250000", "--queries", "1000")]
    public async Task Capacity_OfAnyLoad_FitsAPageOf100Columns(params string[] arguments)
    {
        var (exitCode, output, _) = await RunAsync(arguments);

        exitCode.ShouldBe(0);
        output.Split('\n').ShouldAllBe(line => line.Length <= 100 && !line.Contains('…'));
    }

    [Fact]
    public async Task Capacity_OfAProfile_IsThatOfItsLoad()
    {
        var profile = await RunAsync("--profile=medium");

        profile.Output.ShouldBe((await RunAsync(Medium)).Output);
    }

    [Fact]
    public async Task Capacity_ThatCannotBePlanned_ListsEveryReasonByItsOption()
    {
        var (exitCode, output, errors) = await RunAsync("--logs-gb", "99000", "--series", "1000", "--spans", "1", "--scrape-interval", "0", "--zones", "2");

        exitCode.ShouldBe(1);
        output.ShouldBeEmpty();
        errors.ShouldContain("--logs-gb: got '99000', expected 0 to 30000; split the load over several stacks");
        errors.ShouldContain("--scrape-interval: got '0', expected 1 to 300;");
        errors.ShouldContain("--zones: got '2', expected 3 or more for zone-aware copies; use 3, or plan for no more load than that of --profile dev, which keeps one copy");
        errors.ShouldNotContain("zoneAware");
    }

    [Theory]
    [InlineData("--logs-gb, --series, --spans are missing, or --profile")]
    [InlineData("--spans is missing, or --profile", "--logs-gb", "5", "--series", "5")]
    [InlineData("--profile and --spans are given", "--profile", "dev", "--spans", "5")]
    [InlineData("--profile: got 'middle', expected one of dev, small, medium, large, xlarge", "--profile", "middle")]
    [InlineData("--series: got 'many', expected a whole number", "--series", "many")]
    [InlineData("--logs-gb: got '500,5', expected a whole number", "--logs-gb", "500,5")]
    [InlineData("--charts: got 'umbrella', expected lgtm-distributed or maintained", "--charts", "umbrella")]
    [InlineData("did you mean '--series'?", "--serie", "5")]
    [InlineData("--spans is given without a value", "--spans")]
    public async Task WrongUsage_EndsWith64AndSaysWhatToDo(string expected, params string[] arguments)
    {
        var (exitCode, output, errors) = await RunAsync(arguments);

        exitCode.ShouldBe(64);
        output.ShouldBeEmpty();
        errors.ShouldContain(expected);
        errors.ShouldContain("usage: lgtm capacity");
    }

    [Fact]
    public async Task Capacity_OfTheMaintainedCharts_CountsWhatFindsPatternsInLogs()
    {
        var maintained = await RunAsync([.. Medium, "--charts", "maintained"]);
        var common = await RunAsync([.. Medium, "--charts=lgtm-distributed"]);

        maintained.Output.ShouldContain("loki-pattern-ingester");
        maintained.Output.ShouldContain("as much as the distributors");
        common.Output.ShouldBe((await RunAsync(Medium)).Output);
        common.Output.ShouldNotContain("loki-pattern-ingester");
    }

    [Fact]
    public async Task HelpOfCapacity_NamesEveryOption()
    {
        var (exitCode, output, _) = await RunAsync("--help");

        exitCode.ShouldBe(0);
        foreach (var option in (string[])["--logs-gb", "--series", "--spans", "--queries", "--scrape-interval", "--profile", "--zones", "--charts"])
        {
            output.ShouldContain(option);
        }
    }

    private static async Task<(int ExitCode, string Output, string Errors)> RunAsync(params string[] arguments)
    {
        using var output = new StringWriter();
        using var errors = new StringWriter();
        var exitCode = await CommandLine.RunAsync(["capacity", .. arguments], output, errors);
        return (exitCode, output.ToString(), errors.ToString());
    }
}
