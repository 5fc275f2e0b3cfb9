using Lgtm.Cli.Report;
using Lgtm.Components.Capacity;

namespace Lgtm.Cli.Commands;

/// <summary>Plans for a load and shows the plan with its reasons.</summary>
internal static class CapacityCommand
{
    // The plan speaks of settings; a command line has options.
    private static readonly Dictionary<string, string> Options = new(StringComparer.Ordinal)
    {
        ["logsGBPerDay"] = "--logs-gb",
        ["activeSeries"] = "--series",
        ["scrapeIntervalSeconds"] = "--scrape-interval",
        ["spansPerSecond"] = "--spans",
        ["queriesPerSecond"] = "--queries",
        ["zones"] = "--zones",
    };

    private const string OneCopyInFewerZones = "use 3, or plan for no more load than that of --profile dev, which keeps one copy and needs one zone";

    public static async Task<ExitCode> RunAsync(CapacityOptions options, TextWriter output)
    {
        var (plan, problems) = CapacityPlan.Attempt(options.Load, options.Zones, options.Overrides);
        if (plan is null)
        {
            var lines = problems.Select(problem => $"\n  - {InOptions(problem).Text}");
            throw new CliException(ExitCode.BadSettings, $"there is no plan for this load{string.Concat(lines)}");
        }

        await output.WriteAsync(new CapacityText(plan, Ink.For(output)).Render());
        return ExitCode.Success;
    }

    private static PlanProblem InOptions(PlanProblem problem)
    {
        return problem with
        {
            Path = Options.GetValueOrDefault(problem.Path, problem.Path),
            Fix = problem.Path is "zones" ? OneCopyInFewerZones : problem.Fix,
        };
    }
}
