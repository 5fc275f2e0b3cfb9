using Cli.Tests.Commands;
using Lgtm.Cli;

namespace Cli.Tests.Environments;

public sealed class FiveMistakesTests
{
    private const string Project = "name: lgtm\nruntime: dotnet\nmain: infra\nstackConfigDir: stacks\n";

    [Fact]
    public async Task StackFile_WithFiveMistakes_IsAnsweredWithAllFiveAndNothingElse()
    {
        var stackFile = EnvironmentPreview.StackFileOf("dev")
            .Replace("endpointAccess: public", "endpointAccess: publik", StringComparison.Ordinal)
            .Replace("logRetentionDays: 7", "logRetentionDays: 8", StringComparison.Ordinal)
            .Replace("kubernetesVersion: \"1.35\"", "kubernetesVersion: 1.35", StringComparison.Ordinal)
            .Replace("noncurrentDays: 1", "noncurentDays: 1", StringComparison.Ordinal)
            .Replace("tracesDays: 2", "tracesDays: 0", StringComparison.Ordinal);
        using var project = new TemporaryProject(stackFile, Project);

        var preview = await TemporaryProject.PreviewAsync(Lgtm.Infra.Program.RunAsync, "--out", project.Out);

        preview.ExitCode.ShouldBe(ExitCode.BadSettings);
        preview.Output.ShouldBeEmpty();
        Directory.Exists(project.Out).ShouldBeFalse();
        preview.Errors.Split('\n').Where(line => line.StartsWith("  - ", StringComparison.Ordinal)).Select(line => line.Split(": got ")[0]).ShouldBe(
            ["  - cluster.kubernetesVersion", "  - cluster.endpointAccess", "  - cluster.logRetentionDays", "  - storage.noncurentDays", "  - retention.tracesDays"]);
    }
}
