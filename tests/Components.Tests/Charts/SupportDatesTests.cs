using Lgtm.Components.Charts;
using Shouldly;
using Xunit;

namespace Components.Tests.Charts;

public sealed class SupportDatesTests
{
    [Fact]
    public void Date_AlwaysHasASource()
    {
        var parts = Enum.GetValues<ChartSet>().SelectMany(SupportDates.OfBackends).Append(SupportDates.OfKubernetes("1.35")).ToList();

        parts.Count(part => part.Until is not null).ShouldBeGreaterThan(3);
        parts.ShouldAllBe(part => (part.Until != null) == part.Source.StartsWith("https://"));
    }

    [Theory]
    [InlineData("1.35", "2027-03-27")]
    [InlineData("1.99", null)]
    public void Kubernetes_EndsWithItsStandardSupport(string version, string? expected)
    {
        SupportDates.OfKubernetes(version).Until?.ToString("O", null).ShouldBe(expected);
    }

    [Fact]
    public void Backends_AreTheChartsWithWhatTheyRun()
    {
        SupportDates.OfBackends(ChartSet.LgtmDistributed).Select(part => part.Name).ShouldBe(["lgtm-distributed", "Loki", "Tempo", "Mimir", "Grafana"]);
        SupportDates.OfBackends(ChartSet.Maintained).Select(part => part.Name).ShouldBe(
            ["loki", "Loki", "tempo-distributed", "Tempo", "mimir-distributed", "Mimir", "grafana", "Grafana"]);
    }

    [Fact]
    public void VersionLine_IsNotMistakenForALongerOne()
    {
        var tempo = Enum.GetValues<ChartSet>().SelectMany(SupportDates.OfBackends).Where(part => part.Name == "Tempo");

        tempo.Select(part => (part.Version, part.Until)).ShouldBe([("2.9.0", new DateOnly(2026, 12, 31)), ("2.10.7", new DateOnly(2027, 4, 26))]);
    }

    [Fact]
    public void Chart_OfSomebodyElse_IsNotKnown()
    {
        SupportDates.OfChart("nginx", "1.0.0").ShouldBeEmpty();
        SupportDates.OfChart("loki", "1.0.0").ShouldBeEmpty();
    }
}
