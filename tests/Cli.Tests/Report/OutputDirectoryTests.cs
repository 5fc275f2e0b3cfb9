using Lgtm.Cli;
using Lgtm.Cli.Report;

namespace Cli.Tests.Report;

public sealed class OutputDirectoryTests : IDisposable
{
    private readonly string _path = Directory.CreateTempSubdirectory("lgtm-out-").FullName;

    [Fact]
    public void Clearing_RemovesWhatWasWritten_AndNothingElse()
    {
        var directory = new OutputDirectory(_path);
        directory.Write([("plan.json", [1]), ("charts/loki/values.yaml", [2]), ("charts/tempo/values.yaml", [3])]);
        File.WriteAllText(Path.Combine(_path, "charts", "loki", "mine.txt"), "mine");

        directory.Clear();

        Directory.EnumerateFiles(_path, "*", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(_path, file)).ShouldBe(["charts/loki/mine.txt"]);
        Directory.Exists(Path.Combine(_path, "charts", "tempo")).ShouldBeFalse();
    }

    [Fact]
    public void Clearing_ADirectoryThatWasNeverWrittenTo_LeavesItAlone()
    {
        File.WriteAllText(Path.Combine(_path, "plan.json"), "mine");

        new OutputDirectory(_path).Clear();

        File.Exists(Path.Combine(_path, "plan.json")).ShouldBeTrue();
    }

    [Fact]
    public void File_OutsideOfTheDirectory_IsRefused()
    {
        Should.Throw<CliException>(() => new OutputDirectory(_path).Write([("../escaped.txt", [1])])).Message.ShouldContain("rename the release");
    }

    public void Dispose()
    {
        Directory.Delete(_path, recursive: true);
    }
}
