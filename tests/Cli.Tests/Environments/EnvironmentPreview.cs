using System.Text.Json.Nodes;
using Lgtm.Cli;
using Lgtm.Cli.Commands;

namespace Cli.Tests.Environments;

/// <summary>A preview of one of this repository's own stack files.</summary>
internal sealed record EnvironmentPreview(ExitCode ExitCode, string Output, string Errors)
{
    public static readonly IReadOnlyList<string> Stacks = ["dev", "staging", "prod"];

    // A day on which no support date is near, so that warnings do not change with the calendar.
    private const string FirstOfOctober2026 = "1790812800";

    public static async Task<EnvironmentPreview> OfAsync(string stack, params string[] arguments)
    {
        var directory = Environment.CurrentDirectory;
        using var output = new StringWriter();
        using var errors = new StringWriter();
        Environment.CurrentDirectory = RepositoryRoot();
        Environment.SetEnvironmentVariable("SOURCE_DATE_EPOCH", FirstOfOctober2026);
        try
        {
            var exitCode = await new PreviewCommand(PreviewOptions.Parse([.. arguments, "--stack", stack]), output, errors).RunAsync();
            return new(exitCode, output.ToString(), errors.ToString());
        }
        finally
        {
            Environment.SetEnvironmentVariable("SOURCE_DATE_EPOCH", null);
            Environment.CurrentDirectory = directory;
        }
    }

    public static async Task<PlanGraph> PlanOfAsync(string stack, params string[] arguments)
    {
        var preview = await OfAsync(stack, [.. arguments, "--json"]);
        preview.ExitCode.ShouldBe(ExitCode.Success, preview.Errors);
        return new PlanGraph(JsonNode.Parse(preview.Output)!);
    }

    public static string StackFileOf(string stack)
    {
        return File.ReadAllText(Path.Combine(RepositoryRoot(), "stacks", $"Pulumi.{stack}.yaml"));
    }

    public static string RepositoryRoot()
    {
        var directory = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(directory.FullName, "Infra.sln")))
        {
            directory = directory.Parent ?? throw new DirectoryNotFoundException("no Infra.sln above the tests");
        }

        return directory.FullName;
    }
}
