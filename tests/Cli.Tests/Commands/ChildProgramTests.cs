using System.Text.Json;

namespace Cli.Tests.Commands;

public sealed class ChildProgramTests
{
    private static readonly string CompiledProgram = Path.Combine(AppContext.BaseDirectory, "Infra.dll");

    [Fact]
    public async Task Program_AsAChildProcess_GivesThePlanItGivesInProcess()
    {
        var (exitCode, child, errors) = await RunAsync("preview", "-s", "dev", "--json", "--program", CompiledProgram);

        errors.ShouldBeEmpty();
        exitCode.ShouldBe(0);
        JsonDocument.Parse(child).RootElement.GetProperty("resources").GetArrayLength().ShouldBeGreaterThan(50);
        Environment.CurrentDirectory = AppContext.BaseDirectory;
        child.ShouldBe((await RunAsync("preview", "-s", "dev", "--json")).Output);
    }

    private static async Task<(int ExitCode, string Output, string Errors)> RunAsync(params string[] arguments)
    {
        using var output = new StringWriter();
        using var errors = new StringWriter();
        var exitCode = await Lgtm.Cli.Commands.CommandLine.RunAsync(arguments, output, errors);
        return (exitCode, output.ToString(), errors.ToString());
    }
}
