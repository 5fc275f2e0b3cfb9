using Lgtm.Cli;
using Lgtm.Cli.Commands;

namespace Cli.Tests.Commands;

public sealed class GivenProgramTests
{
    [Theory]
    [InlineData("Pulumi.yaml")]
    [InlineData("Shop.csproj")]
    public void FileOfAProject_StandsForItsDirectory(string file)
    {
        using var project = new TemporaryProject();
        File.AppendAllText(Path.Combine(project.Root, file), "");

        GivenProgram.At(Path.Combine(project.Root, file)).ShouldBe(new(project.Root, Compiled: null));
    }

    [Fact]
    public void Assembly_WithItsRuntimeConfiguration_IsACompiledProgram()
    {
        using var project = new TemporaryProject();
        File.WriteAllText(Path.Combine(project.Root, "Shop.dll"), "");
        File.WriteAllText(Path.Combine(project.Root, "Shop.runtimeconfig.json"), "{}");

        GivenProgram.At("Shop.dll").ShouldBe(new(project.Root, Path.Combine(project.Root, "Shop.dll")));
    }

    [Theory]
    [InlineData("Program.cs", "such as bin/Release/net10.0/Shop.dll")]
    [InlineData("Shop.pdb", "such as bin/Release/net10.0/Shop.dll")]
    [InlineData("Shop.dll", "and this is none without Shop.runtimeconfig.json beside it")]
    public async Task FileThatIsNoProgram_IsWrongUsageInOneLine(string file, string expected)
    {
        using var project = new TemporaryProject();
        await File.WriteAllTextAsync(Path.Combine(project.Root, file), "");
        using var output = new StringWriter();
        using var errors = new StringWriter();

        var exitCode = await CommandLine.RunAsync(["preview", "-s", "dev", "--program", file], output, errors);

        exitCode.ShouldBe((int)ExitCode.Usage);
        output.ToString().ShouldBeEmpty();
        errors.ToString().ShouldBe($"lgtm: --program: got '{file}', expected a directory or a compiled program, {expected}{Environment.NewLine}");
    }

    [Fact]
    public async Task ExecutableThatTheSystemCannotStart_FailsWithoutAStackTrace()
    {
        using var project = new TemporaryProject();
        var program = Path.Combine(project.Root, "shop.exe");
        await File.WriteAllTextAsync(program, "neither a program nor a script");
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(program, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }

        using var errors = new StringWriter();
        var exitCode = await CommandLine.RunAsync(["preview", "-s", "dev", "--program", program], TextWriter.Null, errors);

        exitCode.ShouldBe((int)ExitCode.ProgramFailed);
        errors.ToString().ShouldStartWith("lgtm: the program did not start: ");
        errors.ToString().ShouldNotContain("   at ");
    }
}
