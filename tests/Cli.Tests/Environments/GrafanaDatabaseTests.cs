using System.Text.RegularExpressions;
using Cli.Tests.Commands;
using Lgtm.Cli;

namespace Cli.Tests.Environments;

/// <summary>A stack of this repository with Grafana on a database, whose password the stack file encrypts.</summary>
public sealed partial class GrafanaDatabaseTests
{
    private const string Planted = "hush-hush-4711";
    private const string Encrypted = "{ secure: AAABAExampleThatNobodyCanDecrypt }";

    public static TheoryData<string, bool> EitherChartSet => new()
    {
        { "lgtm-distributed", false },
        { "lgtm-distributed", true },
        { "maintained", false },
        { "maintained", true },
    };

    [Theory]
    [MemberData(nameof(EitherChartSet))]
    public async Task Password_IsInNoFileAndNoText_AndItsPlaceholderIsMentioned(string charts, bool unknown)
    {
        using var project = Stack(charts, Encrypted);

        var (preview, files) = await PreviewAsync(project, unknown);

        preview.ExitCode.ShouldBe(ExitCode.Success, preview.Errors);
        preview.Output.ReplaceLineEndings(" ").ShouldContain("lgtm:grafana.database.password is encrypted in the stack file");
        files["plan.json"].ShouldContain("\"password\": \"[secret]\"");
        files.Keys.ShouldContain(file => file.EndsWith("values.yaml", StringComparison.Ordinal));
        foreach (var text in files.Values.Append(preview.Output).Append(preview.Errors))
        {
            Placeholder().IsMatch(text).ShouldBeFalse();
            text.ShouldNotContain("AAABAExample");
        }
    }

    [Fact]
    public async Task Values_NameTheSecret()
    {
        using var project = Stack("maintained", Encrypted);

        var (_, files) = await PreviewAsync(project, unknown: false);

        var values = files.Single(file => file.Key.Contains("grafana", StringComparison.Ordinal) && file.Key.EndsWith("values.yaml", StringComparison.Ordinal)).Value;
        values.ShouldMatch("GF_DATABASE_PASSWORD:\\s+secretKeyRef:\\s+(key: \"?password\"?\\s+)?name: \"?grafana-database-[0-9a-f]{8}");
    }

    [Fact]
    public async Task Password_InPlainText_StopsThePreviewWithTheFix_AndIsNotRepeated()
    {
        using var project = Stack("lgtm-distributed", Planted);

        var (preview, files) = await PreviewAsync(project, unknown: false);

        preview.ExitCode.ShouldBe(ExitCode.BadSettings);
        preview.Errors.ShouldContain("grafana.database.password: got plain text");
        preview.Errors.ShouldContain("pulumi config set --secret --path 'lgtm:grafana.database.password'");
        (preview.Errors + preview.Output).ShouldNotContain(Planted);
        files.ShouldBeEmpty();
    }

    private static TemporaryProject Stack(string charts, string password)
    {
        var stack = EnvironmentPreview.StackFileOf("prod").Replace("charts: lgtm-distributed", $"charts: {charts}", StringComparison.Ordinal);
        return new TemporaryProject(
            $"{stack.TrimEnd()}\n    database:\n      host: grafana.db.example.com\n      name: grafana\n      user: grafana\n      password: {password}\n",
            "name: lgtm\nruntime: dotnet\nmain: infra\nstackConfigDir: stacks\n");
    }

    private static async Task<(PreviewResult Preview, IReadOnlyDictionary<string, string> Files)> PreviewAsync(TemporaryProject project, bool unknown)
    {
        string[] arguments = unknown ? ["--unknown", "--out", project.Out] : ["--out", project.Out];
        var preview = await TemporaryProject.PreviewAsync(Lgtm.Infra.Program.RunAsync, arguments);
        var files = Directory.Exists(project.Out) ? Directory.GetFiles(project.Out, "*", SearchOption.AllDirectories) : [];
        return (preview, files.ToDictionary(file => Path.GetRelativePath(project.Out, file), File.ReadAllText, StringComparer.Ordinal));
    }

    [GeneratedRegex("configured[A-Za-z0-9]{24}", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Placeholder();
}
