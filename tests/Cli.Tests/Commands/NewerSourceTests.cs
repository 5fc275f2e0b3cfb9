using Lgtm.Cli.Commands;

namespace Cli.Tests.Commands;

public sealed class NewerSourceTests
{
    private static readonly DateTime Noon = new(2026, 10, 1, 12, 0, 0, DateTimeKind.Utc);

    [Theory]
    [InlineData("Program.cs")]
    [InlineData("Shop.csproj")]
    [InlineData("Orders/Order.cs")]
    public void Source_ChangedAfterTheBuild_IsFound(string file)
    {
        using var project = new TemporaryProject();
        var built = Changed(project, "bin/Release/net10.0/Shop.dll", Noon);
        Changed(project, "Older.cs", Noon.AddHours(-1));
        var newer = Changed(project, file, Noon.AddHours(1));

        NewerSource.Than(built, project.Root).ShouldBe(newer);
    }

    [Theory]
    [InlineData("obj/Release/Shop.AssemblyInfo.cs")]
    [InlineData("bin/Release/Generated.cs")]
    [InlineData("notes.md")]
    public void FileThatIsNoSource_IsNotFound(string file)
    {
        using var project = new TemporaryProject();
        var built = Changed(project, "bin/Release/net10.0/Shop.dll", Noon);
        Changed(project, "Program.cs", Noon);
        Changed(project, file, Noon.AddHours(1));

        NewerSource.Than(built, project.Root).ShouldBeNull();
    }

    [Fact]
    public async Task Preview_OfADirectoryWithANewerSource_WarnsWithTheFileAndTheCommand()
    {
        using var project = new TemporaryProject();
        Changed(project, "bin/Release/net10.0/Shop.dll", Noon);
        await File.WriteAllTextAsync(Changed(project, "bin/Release/net10.0/Shop.runtimeconfig.json", Noon), "{}");
        await File.WriteAllTextAsync(Path.Combine(project.Root, "Shop.csproj"), "<Project />");
        using var errors = new StringWriter();

        await CommandLine.RunAsync(["preview", "-s", "dev", "--program", project.Root], TextWriter.Null, errors);

        errors.ToString().ShouldStartWith(
            $"warning: this previews an old build: Shop.csproj is newer than {Path.Combine("bin", "Release", "net10.0", "Shop.dll")}; run `dotnet build {project.Root}`");
    }

    private static string Changed(TemporaryProject project, string file, DateTime at)
    {
        var path = Path.Combine(project.Root, Path.Combine(file.Split('/')));
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, "");
        File.SetLastWriteTimeUtc(path, at);
        return path;
    }
}
