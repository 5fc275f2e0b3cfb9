using System.Globalization;
using Lgtm.Infra.Warnings;
using Shouldly;
using Xunit;

namespace Infra.Tests;

public sealed class SupportWarningsTests
{
    private static readonly DateOnly LongBeforeAnyEnd = new(2025, 6, 1);

    [Theory]
    [InlineData("lgtm-distributed")]
    [InlineData("maintained")]
    public void Stack_LongBeforeAnyEnd_IsNotWarned(string charts)
    {
        Warnings("prod", charts, LongBeforeAnyEnd).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("2026-12-26", null)]
    [InlineData("2026-12-28", "ends on 2027-03-27")]
    [InlineData("2027-03-27", "ends on 2027-03-27")]
    [InlineData("2027-03-28", "ended on 2027-03-27")]
    public void KubernetesVersion_NearTheEndOfItsSupport_IsWarnedAbout(string today, string? expected)
    {
        var warnings = Warnings("prod", "maintained", Day(today)).Where(warning => warning.StartsWith("cluster.kubernetesVersion")).ToList();

        warnings.Count.ShouldBe(expected is null ? 0 : 1);
        warnings.ShouldAllBe(warning => warning.Contains(expected!));
    }

    [Theory]
    [InlineData("2027-01-25", null)]
    [InlineData("2027-01-27", "support of Tempo 2.10.7 ends on 2027-04-26; use a newer release of this program")]
    [InlineData("2027-04-27", "support of Tempo 2.10.7 ended on 2027-04-26")]
    public void MaintainedBackend_NearTheEndOfItsSupport_IsWarnedAbout(string today, string? expected)
    {
        var warnings = Warnings("prod", "maintained", Day(today)).Where(warning => warning.StartsWith("backends.charts")).ToList();

        warnings.Count.ShouldBe(expected is null ? 0 : 1);
        warnings.ShouldAllBe(warning => warning.Contains(expected!));
    }

    [Fact]
    public void FrozenChart_IsWarnedAbout_WithTheWayOut()
    {
        var warnings = Warnings("prod", "lgtm-distributed", Day("2026-11-30"));

        warnings.Count.ShouldBe(2);
        warnings[0].ShouldContain("lgtm-distributed 3.0.1 ended on 2025-11-01");
        warnings[1].ShouldContain("Tempo 2.9.0 ends on 2026-12-31");
        warnings.ShouldAllBe(warning => warning.Contains("docs/runbook.md, Switching the chart set"));
    }

    [Fact]
    public void UnknownKubernetesVersion_IsWarnedAbout()
    {
        var settings = StackFile.Of("prod").With("cluster.kubernetesVersion", "\"1.40\"").With("backends.charts", "\"maintained\"").Read();

        SupportWarnings.Find(settings, LongBeforeAnyEnd).ShouldHaveSingleItem().ShouldContain("not known here");
    }

    private static IReadOnlyList<string> Warnings(string stack, string charts, DateOnly today)
    {
        return [.. SupportWarnings.Find(StackFile.Of(stack).With("backends.charts", $"\"{charts}\"").Read(), today)];
    }

    private static DateOnly Day(string text)
    {
        return DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
    }
}
