using Lgtm.Cli;

namespace Cli.Tests.Environments;

public sealed class EnvironmentPreviewTests
{
    public static TheoryData<string> Stacks => [.. EnvironmentPreview.Stacks];

    [Theory]
    [MemberData(nameof(Stacks))]
    public async Task Preview_OfAnEnvironment_IsAsApproved(string stack)
    {
        var preview = await EnvironmentPreview.OfAsync(stack);

        preview.ExitCode.ShouldBe(ExitCode.Success, preview.Errors);
        preview.Output.Split('\n').ShouldAllBe(line => line.Length <= 100);
        preview.Output.ShouldMatchApproved(approval => approval.SubFolder("Approved").WithDiscriminator(stack));
    }
}
