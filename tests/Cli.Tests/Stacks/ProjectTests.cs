using Cli.Tests.Commands;
using Lgtm.Cli;
using Lgtm.Cli.Stacks;

namespace Cli.Tests.Stacks;

public sealed class ProjectTests
{
    [Fact]
    public void Project_IsFoundFromADirectoryBelowIt()
    {
        using var files = new TemporaryProject(projectFile: "name: shop\nruntime: dotnet\nmain: program\nstackConfigDir: stacks\n");
        var below = Directory.CreateDirectory(Path.Combine(files.Root, "program", "deep"));

        var project = Project.Find(below.FullName);

        project.Name.ShouldBe("shop");
        project.ProgramDirectory.ShouldBe(Path.Combine(files.Root, "program"));
        project.StackNames().ShouldBe(["dev"]);
    }

    [Fact]
    public void Binary_OfTheRuntimesOptions_IsTakenFromTheProjectsDirectory()
    {
        using var files = new TemporaryProject(projectFile: "name: shop\nruntime:\n  name: dotnet\n  options:\n    binary: bin/Shop.dll\n");

        Project.Find(files.Root).Binary.ShouldBe(Path.Combine(files.Root, "bin", "Shop.dll"));
    }

    [Fact]
    public void Directory_OutsideAnyProject_IsWrongUsage()
    {
        var outside = Directory.CreateTempSubdirectory("lgtm-outside-");

        var problem = Should.Throw<CliException>(() => Project.Find(outside.FullName));

        problem.ExitCode.ShouldBe(ExitCode.Usage);
        problem.Message.ShouldContain("run lgtm inside a Pulumi project");
        outside.Delete();
    }
}
