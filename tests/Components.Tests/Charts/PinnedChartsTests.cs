using System.Text.RegularExpressions;
using Lgtm.Components.Charts;
using Shouldly;
using Xunit;

namespace Components.Tests.Charts;

public sealed partial class PinnedChartsTests
{
    public static TheoryData<string> Charts => new(All.Keys);

    private static Dictionary<string, PinnedChart> All => new[]
    {
        PinnedCharts.LgtmDistributed, PinnedCharts.Loki, PinnedCharts.TempoDistributed, PinnedCharts.MimirDistributed, PinnedCharts.Grafana,
        PinnedCharts.OpenTelemetryCollector, PinnedCharts.AwsLoadBalancerController, PinnedCharts.ClusterAutoscaler,
    }.ToDictionary(chart => chart.Name);

    [Theory]
    [MemberData(nameof(Charts))]
    public void Chart_IsPinnedToOneVersionOfOneRepository(string name)
    {
        var chart = All[name];

        chart.Version.ShouldMatch(@"^\d+\.\d+\.\d+$");
        chart.Repository.ShouldStartWith("https://");
    }

    [Fact]
    public void Versions_StandInOneFile()
    {
        var sources = Directory.EnumerateFiles(Components(), "*.cs", SearchOption.AllDirectories).Where(file => !file.Contains("/obj/"));

        var elsewhere = sources.Where(file => !file.EndsWith("PinnedCharts.cs"))
            .Where(file => All.Values.Any(chart => File.ReadAllText(file).Contains($"\"{chart.Version}\"")));

        elsewhere.ShouldBeEmpty();
    }

    [Fact]
    public void Loki_IsOfTheMajorVersionThatTakesOtlp()
    {
        MajorVersion().Match(PinnedCharts.LokiImageTag).Value.ShouldBe("3");
    }

    [Fact]
    public void Loki_IsOfTheSameReleaseWithEitherSetOfCharts()
    {
        PinnedCharts.Loki.AppVersion.ShouldBe(PinnedCharts.LokiImageTag);
    }

    [Fact]
    public void Tempo_IsOfTheLineThatNeedsNoKafka()
    {
        MajorVersion().Match(PinnedCharts.TempoDistributed.Version).Value.ShouldBe("2");
    }

    [GeneratedRegex(@"^\d+", RegexOptions.None, 1000)]
    private static partial Regex MajorVersion();

    private static string Components()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder!.FullName, "Infra.sln")))
        {
            folder = folder.Parent;
        }

        return Path.Combine(folder.FullName, "components");
    }
}
