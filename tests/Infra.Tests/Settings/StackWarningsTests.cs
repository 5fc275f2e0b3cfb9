using Lgtm.Infra.Settings;
using Shouldly;
using Xunit;

namespace Infra.Tests;

public sealed class StackWarningsTests
{
    private static readonly DateOnly LongBeforeAnyEnd = new(2026, 6, 1);

    [Fact]
    public void Dev_AsCommitted_WarnsOfExampleRangesAndPlainHttp()
    {
        var warnings = StackWarnings.For(StackFile.Of("dev").Read(), LongBeforeAnyEnd);

        warnings.Select(warning => warning.Split(':')[0]).ShouldBe(["cluster.publicAccessCidrs", "grafana.allowedCidrs", "grafana.certificateArn"]);
    }

    [Theory]
    [InlineData("staging")]
    [InlineData("prod")]
    public void LastingEnvironment_AsCommitted_HasNoWarning(string stack)
    {
        StackWarnings.For(StackFile.Of(stack).Read(), LongBeforeAnyEnd).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("2026-12-26", null)]
    [InlineData("2026-12-28", "ends on 2027-03-27")]
    [InlineData("2027-03-27", "ends on 2027-03-27")]
    [InlineData("2027-03-28", "ended on 2027-03-27")]
    public void KubernetesVersion_NearTheEndOfItsSupport_IsWarnedAbout(string today, string? expected)
    {
        var warnings = StackWarnings.For(StackFile.Of("prod").Read(), DateOnly.ParseExact(today, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));

        warnings.Count.ShouldBe(expected is null ? 0 : 1);
        warnings.ShouldAllBe(warning => warning.Contains(expected!));
    }

    [Theory]
    [InlineData("cluster.kubernetesVersion", "\"1.40\"", "not known here")]
    [InlineData("identity.mode", "\"podIdentity\"", "grafana/mimir issue 9075")]
    [InlineData("capacity.profile", "\"dev\"", "one copy of recent data")]
    public void DoubtfulChoice_InProd_IsWarnedAbout(string path, string json, string expected)
    {
        var warnings = StackWarnings.For(StackFile.Of("prod").With(path, json).Read(), LongBeforeAnyEnd);

        warnings.ShouldHaveSingleItem().ShouldContain(expected);
    }
}
