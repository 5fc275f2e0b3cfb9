using System.Text.RegularExpressions;
using Shouldly;
using Xunit;

namespace Components.Tests;

public partial class SourceRuleTests
{
    private const int LongestFile = 250;

    private static readonly string[] OurFolders = ["components", "infra", "cli", "tests", "sdk"];

    // Grafana's own word for what it queries.
    private static readonly string[] Excepted = ["DataSource", "DataSources"];

    private static readonly string[] VagueWords = ["Manager", "Helper", "Helpers", "Utils", "Common", "Base", "Info", "Data", "Misc"];

    [Fact]
    public void File_IsWhatAReaderWantsToReadAtOnce()
    {
        var tooLong = Repository.Sources(OurFolders)
            .Select(file => (File: file, Lines: Repository.Read(file).Count(character => character == '\n')))
            .Where(one => one.Lines > LongestFile)
            .Select(one => $"{one.File}: {one.Lines} lines");

        tooLong.ShouldBeEmpty();
    }

    [Fact]
    public void File_IsNamedForOneConcept_NotForALumpOfThem()
    {
        var vague = Repository.Sources("components", "infra", "cli", "tests")
            .Where(file => Words(Excepted.Aggregate(Path.GetFileNameWithoutExtension(file), (name, word) => name.Replace(word, string.Empty)))
                .Intersect(VagueWords)
                .Any());

        vague.ShouldBeEmpty();
    }

    [Fact]
    public void ChartVersionsAndImageTags_StandInOneFile()
    {
        var pins = Path.Combine("components", "Charts", "PinnedCharts.cs");
        var pinned = VersionLiteral().Matches(Repository.Read(pins)).Select(match => match.Value).ToHashSet();

        var elsewhere =
            from file in Repository.Sources("components", "infra")
            where file != pins
            from line in Repository.Read(file).Split('\n')
            from Match match in VersionLiteral().Matches(line)
            where pinned.Contains(match.Value) || SetsAVersion().IsMatch(line)
            select $"{file}: {line.Trim()}";

        pinned.Count.ShouldBeGreaterThanOrEqualTo(6);
        elsewhere.ShouldBeEmpty();
    }

    [Fact]
    public void StackConfiguration_IsReadInOnePlace()
    {
        Repository.Sources("components", "infra")
            .Where(file => ReadsConfiguration().IsMatch(Repository.Read(file)))
            .Select(Path.GetFileName)
            .ShouldBe(["StackSettingsReader.cs"]);
    }

    [Fact]
    public void Documentation_OfThePackage_IsEnforcedByTheCompiler()
    {
        var project = Repository.Read(Path.Combine("components", "Lgtm.Components.csproj"));

        project.ShouldContain("<GenerateDocumentationFile>true</GenerateDocumentationFile>");
        project.ShouldNotContain("NoWarn");
        Repository.Read("Directory.Build.props").ShouldContain("<TreatWarningsAsErrors>true</TreatWarningsAsErrors>");
        Repository.Read(".editorconfig").ShouldNotContain("CS1591");
        Repository.Sources("components").Where(file => Repository.Read(file).Contains("#pragma warning")).ShouldBeEmpty();
    }

    private static IEnumerable<string> Words(string name)
    {
        return Word().Matches(name).Select(match => match.Value);
    }

    [GeneratedRegex("[A-Z][a-z0-9]*", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Word();

    [GeneratedRegex("\"v?[0-9]+\\.[0-9]+\\.[0-9]+\"", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex VersionLiteral();

    [GeneratedRegex(@"\bVersion = |""tag""|""imageTag""|PinnedChart\(", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex SetsAVersion();

    [GeneratedRegex(@"new (Pulumi\.)?Config\(|\bConfig \w+ = new\(", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex ReadsConfiguration();
}
