namespace Cli.Tests.Environments;

public sealed class MakefileTests
{
    [Theory]
    [InlineData("preview")]
    [InlineData("previews")]
    public void Build_BeforeAPreview_LeavesStandardOutputToThePlan(string target)
    {
        var recipe = RecipeOf(target);

        recipe[0].ShouldContain("building (the first time takes minutes)");
        recipe[1].ShouldContain("$(DOTNET_BUILD)");
        recipe.Take(2).ShouldAllBe(line => line.EndsWith(" >&2", StringComparison.Ordinal));
        recipe.Count(line => line.Contains("$(DOTNET_BUILD)", StringComparison.Ordinal)).ShouldBe(1);
    }

    private static List<string> RecipeOf(string target)
    {
        return [.. File.ReadLines(Path.Combine(EnvironmentPreview.RepositoryRoot(), "Makefile"))
            .SkipWhile(line => !line.StartsWith(target + ":", StringComparison.Ordinal))
            .Skip(1)
            .TakeWhile(line => line.StartsWith('\t'))];
    }
}
