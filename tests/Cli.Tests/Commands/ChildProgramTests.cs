using System.Text.Json;
using Cli.Tests.Environments;

namespace Cli.Tests.Commands;

public sealed class ChildProgramTests
{
    private static readonly string CompiledProgram = Path.Combine(AppContext.BaseDirectory, "Infra.dll");

    [Fact]
    public async Task Program_AsAChildProcess_GivesThePlanItGivesInProcess()
    {
        var (exitCode, child, errors) = await RunAsync("preview", "-s", "dev", "--json", "--program", CompiledProgram);

        errors.Split('\n', StringSplitOptions.RemoveEmptyEntries).ShouldAllBe(line => line.StartsWith("warning: ", StringComparison.Ordinal));
        exitCode.ShouldBe(0);
        JsonDocument.Parse(child).RootElement.GetProperty("resources").GetArrayLength().ShouldBeGreaterThan(50);
        Environment.CurrentDirectory = AppContext.BaseDirectory;
        child.ShouldBe((await RunAsync("preview", "-s", "dev", "--json")).Output);
    }

    [Fact]
    public async Task Directory_OfABuiltProject_IsRunInWhicheverConfigurationItWasBuilt()
    {
        using var project = new TemporaryProject(EnvironmentPreview.StackFileOf("dev"), "name: lgtm\nruntime: dotnet\nstackConfigDir: stacks\n");
        await File.WriteAllTextAsync(Path.Combine(project.Root, "Infra.csproj"), "<Project />");
        Directory.CreateDirectory(Path.Combine(project.Root, "bin", "Release"));
        Directory.CreateSymbolicLink(Path.Combine(project.Root, "bin", "Release", "net10.0"), AppContext.BaseDirectory);

        var (exitCode, output, errors) = await RunAsync("preview", "-s", "dev", "--json", "--program", project.Root);

        exitCode.ShouldBe(0, errors);
        JsonDocument.Parse(output).RootElement.GetProperty("resources").GetArrayLength().ShouldBeGreaterThan(50);
    }

    [Fact]
    public async Task Directory_OfAProjectThatIsNotBuilt_FailsWithTheCommandThatBuildsIt()
    {
        using var project = new TemporaryProject();
        await File.WriteAllTextAsync(Path.Combine(project.Root, "Shop.csproj"), "<Project />");

        var (exitCode, output, errors) = await RunAsync("preview", "-s", "dev", "--program", project.Root);

        exitCode.ShouldBe(2);
        output.ShouldBeEmpty();
        errors.ShouldBe($"lgtm: not built: run `dotnet build {project.Root}`, or give --program the compiled program{Environment.NewLine}");
    }

    private static async Task<(int ExitCode, string Output, string Errors)> RunAsync(params string[] arguments)
    {
        using var output = new StringWriter();
        using var errors = new StringWriter();
        var exitCode = await Lgtm.Cli.Commands.CommandLine.RunAsync(arguments, output, errors);
        return (exitCode, output.ToString(), errors.ToString());
    }
}
