using System.Text.Json;
using Lgtm.Cli;

namespace Cli.Tests.Commands;

/// <summary>What a preview shows of secrets: nothing.</summary>
public sealed class PreviewSecretsTests
{
    private const string WithAToken = "config:\n  aws:region: eu-west-1\n  token:\n    secure: v1:abc:def\n";

    [Fact]
    public async Task GeneratedSecret_WithItsMark_IsNowhereInClearText()
    {
        using var project = new TemporaryProject();

        var preview = await TemporaryProject.PreviewAsync(SmallPrograms.Shop, "--out", project.Out);

        Outputs(project).GetProperty("password").GetProperty("$secret").GetString().ShouldBe("[secret]");
        preview.Output.ShouldContain("password  [secret]");
        project.Written("charts/loki/values.yaml").ShouldContain("password: \"[secret]\"");
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task GeneratedSecret_WithoutItsMark_FailsThePreviewAndWritesNothing(bool encoded)
    {
        using var project = new TemporaryProject();

        var preview = await TemporaryProject.PreviewAsync(encoded ? SmallPrograms.UnmarkedInBase64 : SmallPrograms.Unmarked, "--out", project.Out);

        preview.ExitCode.ShouldBe(ExitCode.ProgramFailed);
        preview.Errors.ShouldContain("would show a secret in clear text (urn:pulumi:dev::shop::random:index/randomPassword:RandomPassword::password result)");
        preview.Output.ShouldBeEmpty();
        Directory.Exists(project.Out).ShouldBeFalse();
    }

    [Fact]
    public async Task ConfiguredSecret_WithItsMark_IsMasked()
    {
        using var project = new TemporaryProject(WithAToken);

        var preview = await TemporaryProject.PreviewAsync(SmallPrograms.ConfiguredSecretMarked);

        preview.Output.ShouldContain("token  [secret]");
    }

    [Fact]
    public async Task ConfiguredSecret_WithoutItsMark_FailsThePreview()
    {
        using var project = new TemporaryProject(WithAToken);

        var preview = await TemporaryProject.PreviewAsync(SmallPrograms.ConfiguredSecretUnmarked);

        preview.ExitCode.ShouldBe(ExitCode.ProgramFailed);
        preview.Errors.ShouldContain("(configuration shop:token)");
    }

    [Fact]
    public async Task Secret_InWhatTheProgramPrints_IsMasked()
    {
        using var project = new TemporaryProject(WithAToken);

        var preview = await TemporaryProject.PreviewAsync(SmallPrograms.SecretInAMessage);

        preview.Errors.ShouldContain("the token is [secret]");
        preview.Errors.ShouldContain("cannot use [secret]");
        preview.Errors.ShouldNotContain("configured");
    }

    private static JsonElement Outputs(TemporaryProject project)
    {
        return JsonDocument.Parse(project.Written("plan.json")).RootElement.GetProperty("outputs");
    }
}
