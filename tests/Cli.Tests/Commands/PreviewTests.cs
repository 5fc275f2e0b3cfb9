using System.Text.Json;
using Lgtm.Cli;

namespace Cli.Tests.Commands;

public sealed class PreviewTests
{
    [Fact]
    public async Task Preview_OfAProgram_ShowsTreeCountsReleasesAndOutputs()
    {
        using var project = new TemporaryProject();

        var preview = await TemporaryProject.PreviewAsync(SmallPrograms.Shop);

        preview.ExitCode.ShouldBe(ExitCode.Success);
        preview.Errors.ShouldBeEmpty();
        preview.Output.ShouldMatchApproved(approval => approval.SubFolder("Approved"));
    }

    [Fact]
    public async Task Preview_WithUnknowns_LeavesToTheCloudWhatIsTheClouds()
    {
        using var project = new TemporaryProject();

        var preview = await TemporaryProject.PreviewAsync(SmallPrograms.Shop, "--unknown", "--out", project.Out);

        preview.Output.ShouldContain("vpcId     [unknown]");
        Outputs(project).GetProperty("vpcId").GetProperty("$unknown").GetBoolean().ShouldBeTrue();
        project.Written("charts/loki/values.yaml").ShouldContain("vpc: \"[unknown]\"");
    }

    [Fact]
    public async Task Preview_RunTwice_IsTheSameToTheByte()
    {
        using var project = new TemporaryProject();

        var first = await TemporaryProject.PreviewAsync(SmallPrograms.Shop, "--json");
        var second = await TemporaryProject.PreviewAsync(SmallPrograms.Shop, "--json");

        second.Output.ShouldBe(first.Output);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Preview_OnAnyLine_KeepsTo100Columns(bool verbose)
    {
        using var project = new TemporaryProject();

        var preview = await TemporaryProject.PreviewAsync(SmallPrograms.Warns, verbose ? ["--verbose"] : []);

        preview.Output.ShouldContain("! one zone only");
        preview.Output.Split('\n').ShouldAllBe(line => line.Length <= 100);
    }

    [Fact]
    public async Task Json_OnTheTerminal_IsThePlanAndNothingElse()
    {
        using var project = new TemporaryProject();

        var preview = await TemporaryProject.PreviewAsync(SmallPrograms.Warns, "--json");

        JsonDocument.Parse(preview.Output).RootElement.GetProperty("project").GetString().ShouldBe("shop");
        preview.Errors.ShouldContain("printed by the program");
    }

    [Fact]
    public async Task Warnings_OfAPreviewAsJson_AreOneLineEachOnStandardError()
    {
        using var project = new TemporaryProject();

        var json = await TemporaryProject.PreviewAsync(SmallPrograms.Warns, "--json");
        var report = await TemporaryProject.PreviewAsync(SmallPrograms.Warns);

        json.Errors.Split('\n').Where(line => line.StartsWith("warning: ", StringComparison.Ordinal)).ShouldHaveSingleItem()
            .ShouldMatch("^warning: one zone only: (an outage of it stops everything, ?){8}\\s*$");
        report.Errors.ShouldNotContain("warning: ");
    }

    [Fact]
    public async Task Messages_OfTheProgram_AreShownFromWarningsOn()
    {
        using var project = new TemporaryProject();

        (await TemporaryProject.PreviewAsync(SmallPrograms.Warns)).Output.ShouldNotContain("by the way");
        (await TemporaryProject.PreviewAsync(SmallPrograms.Warns, "--verbose")).Output.ShouldContain("by the way");
    }

    [Fact]
    public async Task BadSettings_AreListedAndNothingIsWritten()
    {
        using var project = new TemporaryProject();

        var preview = await TemporaryProject.PreviewAsync(SmallPrograms.BadSettings, "--out", project.Out);

        preview.ExitCode.ShouldBe(ExitCode.BadSettings);
        preview.Output.ShouldBeEmpty();
        preview.Errors.ShouldStartWith("lgtm: the settings of stack 'dev' are wrong");
        preview.Errors.ShouldContain("  size: got 'x', expected a number\n  name: missing");
        Directory.Exists(project.Out).ShouldBeFalse();
    }

    [Fact]
    public async Task BadArgumentsOfAComponent_AreTheProgramsAndNotTheStackFiles()
    {
        using var project = new TemporaryProject();

        var preview = await TemporaryProject.PreviewAsync(SmallPrograms.BadArguments);

        preview.ExitCode.ShouldBe(ExitCode.BadSettings);
        preview.Errors.ShouldStartWith("lgtm: the program gave a component wrong arguments for stack 'dev'; nothing was previewed\n\nTelemetryBucket 'logs' cannot be created:\n");
        preview.Errors.ShouldContain("noncurrentDays: got '900'");
        preview.Errors.ShouldNotContain("settings of stack");
    }

    [Fact]
    public async Task Program_ThatThrows_FailsWithItsStack()
    {
        using var project = new TemporaryProject();

        var preview = await TemporaryProject.PreviewAsync(SmallPrograms.Bug);

        preview.ExitCode.ShouldBe(ExitCode.ProgramFailed);
        preview.Errors.ShouldContain("a mistake in the program");
        preview.Errors.ShouldContain(nameof(SmallPrograms));
    }

    [Fact]
    public async Task Program_ThatFailsAfterItsFirstResource_HasFailed()
    {
        using var project = new TemporaryProject();

        var preview = await TemporaryProject.PreviewAsync(SmallPrograms.FailsLate);

        preview.ExitCode.ShouldBe(ExitCode.ProgramFailed);
        preview.Errors.ShouldContain("too late to be a matter of settings");
    }

    [Fact]
    public async Task Program_WithOneUrnTwice_FailsWithTheUrn()
    {
        using var project = new TemporaryProject();

        var preview = await TemporaryProject.PreviewAsync(SmallPrograms.Duplicates);

        preview.ExitCode.ShouldBe(ExitCode.ProgramFailed);
        preview.Errors.ShouldContain("Duplicate resource URN 'urn:pulumi:dev::shop::aws:ec2/vpc:Vpc::main'");
    }

    [Fact]
    public async Task Program_ThatRegistersNothing_FailsWithWhatIsMissing()
    {
        using var project = new TemporaryProject();

        var preview = await TemporaryProject.PreviewAsync(() => Task.FromResult(0));

        preview.ExitCode.ShouldBe(ExitCode.ProgramFailed);
        preview.Errors.ShouldContain("has to call Deployment.RunAsync");
    }

    [Fact]
    public async Task OutputDirectory_OfAFailedPreview_HoldsNothingOfTheLastOne()
    {
        using var project = new TemporaryProject();
        await TemporaryProject.PreviewAsync(SmallPrograms.Shop, "--out", project.Out);
        await File.WriteAllTextAsync(Path.Combine(project.Out, "notes.txt"), "mine");

        await TemporaryProject.PreviewAsync(SmallPrograms.BadSettings, "--out", project.Out);

        Directory.EnumerateFileSystemEntries(project.Out).Select(Path.GetFileName).ShouldBe(["notes.txt"]);
    }

    private static JsonElement Outputs(TemporaryProject project)
    {
        return JsonDocument.Parse(project.Written("plan.json")).RootElement.GetProperty("outputs");
    }
}
