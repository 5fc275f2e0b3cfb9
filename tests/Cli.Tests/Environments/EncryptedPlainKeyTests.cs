using Cli.Tests.Commands;
using Lgtm.Cli;

namespace Cli.Tests.Environments;

/// <summary>A stack file that encrypts keys which are no secrets: a matter of the settings, not of the program.</summary>
public sealed class EncryptedPlainKeyTests
{
    private const string Database =
        "    hostName: { secure: AAABAExampleHost }\n    database:\n      host: db.internal\n      name: grafana\n      user: grafana\n      password: { secure: AAABAExampleThatNobodyCanDecrypt }\n";

    [Fact]
    public async Task Preview_NamesEachWithOtherProblems_AndWritesNothing()
    {
        var stackFile = EnvironmentPreview.StackFileOf("prod").TrimEnd() + "\n" + Database;
        using var project = new TemporaryProject(
            stackFile.Replace("    bucketPrefix: lgtm-prod", "    bucketPrefix: { secure: AAABAExamplePrefix }", StringComparison.Ordinal)
                .Replace("    noncurrentDays: 7", "    noncurrentDays: 0", StringComparison.Ordinal),
            "name: lgtm\nruntime: dotnet\nmain: infra\nstackConfigDir: stacks\n");

        var preview = await TemporaryProject.PreviewAsync(Lgtm.Infra.Program.RunAsync, "--out", project.Out);

        preview.ExitCode.ShouldBe(ExitCode.BadSettings);
        preview.Output.ShouldBeEmpty();
        Directory.Exists(project.Out).ShouldBeFalse();
        preview.Errors.Split('\n').Where(line => line.StartsWith("  - ", StringComparison.Ordinal)).Select(line => line.Split(", expected")[0]).ShouldBe(
            ["  - storage.bucketPrefix: got a secret", "  - grafana.hostName: got a secret", "  - storage.noncurrentDays: got '0'"], ignoreOrder: true);
        preview.Errors.ShouldContain("pulumi config set --plaintext --path 'lgtm:grafana.hostName' <value>");
    }
}
