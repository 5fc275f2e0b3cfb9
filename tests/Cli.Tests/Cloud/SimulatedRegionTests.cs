using Cli.Tests.Commands;
using Lgtm.Cli.Cloud.Aws;

namespace Cli.Tests.Cloud;

public sealed class SimulatedRegionTests
{
    [Theory]
    [InlineData("eu-west-1", false, "eu-west-1")]
    [InlineData(null, false, "eu-west-3 (from AWS_REGION, as aws:region is not set)")]
    [InlineData("", false, "eu-west-3 (from AWS_REGION, as aws:region is not set)")]
    [InlineData("placeholder", true, "us-east-1 (aws:region is encrypted)")]
    public void Region_IsThatOfTheProvider(string? configured, bool isEncrypted, string expected)
    {
        SimulatedRegion.Of(configured, isEncrypted, name => name is "AWS_REGION" ? "eu-west-3" : null).Text.ShouldBe(expected);
    }

    [Fact]
    public void Region_ThatNobodyNames_IsOfTheSimulationAndDoubted()
    {
        var region = SimulatedRegion.Of(configured: null, isEncrypted: false, _ => null);

        region.Name.ShouldBe("us-east-1");
        region.Doubt.ShouldBe("aws:region is not set; the simulated cloud stands in us-east-1, a real deployment would ask for it");
    }

    [Theory]
    [InlineData("AWS_REGION")]
    [InlineData("AWS_DEFAULT_REGION")]
    public async Task Preview_WithoutRegionInTheStackFile_TakesThatOfTheEnvironment_AndSaysSo(string variable)
    {
        using var project = new TemporaryProject("config:\n  token: plain\n");
        var before = new[] { "AWS_REGION", "AWS_DEFAULT_REGION" }.ToDictionary(name => name, Environment.GetEnvironmentVariable, StringComparer.Ordinal);
        foreach (var name in before.Keys)
        {
            Environment.SetEnvironmentVariable(name, string.Equals(name, variable, StringComparison.Ordinal) ? "ap-southeast-2" : null);
        }

        try
        {
            var preview = await TemporaryProject.PreviewAsync(SmallPrograms.Shop, "--out", project.Out);

            preview.Output.ShouldContain($"  region   ap-southeast-2 (from {variable}, as aws:region is not set)");
            preview.Output.ShouldNotContain("us-east-1");
            project.Written("plan.json").ShouldContain("ap-southeast-2");
        }
        finally
        {
            foreach (var (name, value) in before)
            {
                Environment.SetEnvironmentVariable(name, value);
            }
        }
    }
}
