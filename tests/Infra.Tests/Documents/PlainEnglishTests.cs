using System.Text.RegularExpressions;
using Shouldly;
using Xunit;

namespace Infra.Tests;

/// <summary>Words that an operator had to read twice; docs/style.md says what to write instead.</summary>
public class PlainEnglishTests
{
    private const string Retired =
        @"\b(whoever|nobody|somebody|anew|lasting|keeps? nothing|kept nothing|(is|are|be|was|were|stays?) away|away (while|meanwhile))\b";

    private static readonly string[] Folders = ["docs", "stacks", "components", "infra", "cli"];

    private static readonly string[] Endings = [".md", ".yaml", ".cs"];

    [Fact]
    public void DocumentsAndSources_UseNoRetiredWord()
    {
        var found = Files().SelectMany(Lines).Where(line => IsRetired(line.Text)).Select(line => $"{line.File}:{line.Number}: {line.Text.Trim()}");

        found.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("Nobody answers while it is away.")]
    [InlineData("the pods keep nothing")]
    [InlineData("Default: whoever deploys")]
    public void RetiredWord_IsFound(string text)
    {
        IsRetired(text).ShouldBeTrue();
    }

    [Theory]
    [InlineData("throw the volume away")]
    [InlineData("a stateless pod")]
    public void OtherWord_IsNot(string text)
    {
        IsRetired(text).ShouldBeFalse();
    }

    private static bool IsRetired(string text)
    {
        return Regex.IsMatch(text, Retired, RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1));
    }

    private static IEnumerable<string> Files()
    {
        var below = Folders.SelectMany(folder => Directory.EnumerateFiles(Path.Combine(Repository.Root, folder), "*", SearchOption.AllDirectories));
        return Directory.EnumerateFiles(Repository.Root, "*.md").Concat(below)
            .Where(file => Endings.Contains(Path.GetExtension(file)))
            .Where(file => !Path.GetRelativePath(Repository.Root, file).Split(Path.DirectorySeparatorChar).Any(part => part is "bin" or "obj"));
    }

    private static IEnumerable<(string File, int Number, string Text)> Lines(string file)
    {
        return File.ReadLines(file).Select((text, index) => (Path.GetRelativePath(Repository.Root, file), index + 1, text));
    }
}
