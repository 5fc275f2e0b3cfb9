using Lgtm.Cli;
using Lgtm.Cli.Commands;

namespace Cli.Tests.Commands;

public sealed class BuiltProgramTests
{
    private static readonly DateTime Noon = new(2026, 10, 1, 12, 0, 0, DateTimeKind.Utc);

    [Theory]
    [InlineData(0, 1, "Release")]
    [InlineData(1, 0, "Debug")]
    public void Program_BuiltInBothConfigurations_IsTheNewer(int debugAge, int releaseAge, string expected)
    {
        using var project = new TemporaryProject();
        Project(project, "Shop.csproj", "<Project />");
        Built(project, "Debug/net10.0/Shop", Noon.AddHours(debugAge));
        Built(project, "Release/net10.0/Shop", Noon.AddHours(releaseAge));

        BuiltProgram.In(project.Root).ShouldBe(Path.Combine(project.Root, "bin", expected, "net10.0", "Shop.dll"));
    }

    [Fact]
    public void Program_IsKnownByItsAssemblyName_NotByWhatElseItsOutputHolds()
    {
        using var project = new TemporaryProject();
        Project(project, "Shop.csproj", "<Project><PropertyGroup><AssemblyName>store</AssemblyName></PropertyGroup></Project>");
        Built(project, "Release/net10.0/store", Noon);
        Built(project, "Release/net10.0/Other", Noon.AddHours(1));

        BuiltProgram.In(project.Root).ShouldEndWith("store.dll");
    }

    [Fact]
    public void Publication_WithARuntimeOfItsOwn_IsNotTaken()
    {
        using var project = new TemporaryProject();
        Project(project, "Shop.csproj", "<Project />");
        Built(project, "Release/net10.0/Shop", Noon);
        Built(project, "Release/net10.0/linux-x64/Shop", Noon.AddHours(1), "{ \"runtimeOptions\": { \"includedFrameworks\": [] } }");

        BuiltProgram.In(project.Root).ShouldBe(Path.Combine(project.Root, "bin", "Release", "net10.0", "Shop.dll"));
    }

    [Fact]
    public void Output_ThatWasCleaned_IsNotBuilt()
    {
        using var project = new TemporaryProject();
        Project(project, "Shop.csproj", "<Project />");
        Directory.CreateDirectory(Path.Combine(project.Root, "bin", "Release", "net10.0"));

        Should.Throw<CliException>(() => BuiltProgram.In(project.Root)).Message.ShouldStartWith($"not built: run `dotnet build {project.Root}`");
    }

    private static void Project(TemporaryProject project, string file, string content)
    {
        File.WriteAllText(Path.Combine(project.Root, file), content);
    }

    private static void Built(TemporaryProject project, string program, DateTime at, string runtimeConfiguration = "{}")
    {
        var path = Path.Combine(project.Root, "bin", program);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path + ".runtimeconfig.json", runtimeConfiguration);
        File.WriteAllText(path + ".dll", "");
        File.SetLastWriteTimeUtc(path + ".dll", at);
    }
}
