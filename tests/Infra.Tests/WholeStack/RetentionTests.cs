using System.Globalization;
using Components.Tests.Cloud;
using Lgtm.Infra.Warnings;
using Pulumi.Aws.S3;
using Pulumi.Kubernetes.Helm.V3;
using Shouldly;
using Xunit;
using YamlDotNet.Serialization;

namespace Infra.Tests;

/// <summary>One figure in the stack file, two that follow from it in the plan: what a backend deletes by, and what S3 expires by.</summary>
public sealed class RetentionTests
{
    private static readonly string[] Charts = ["lgtm-distributed", "maintained"];

    private static readonly string[] KeptForEver = ["loki-ruler", "mimir-ruler", "mimir-alertmanager"];

    public static TheoryData<string, int, int, int> Retentions()
    {
        var cases = new TheoryData<string, int, int, int>();
        foreach (var charts in Charts)
        {
            cases.Add(charts, 1, 1, 1);
            cases.Add(charts, 3, 2, 7);
            cases.Add(charts, 30, 14, 396);
            cases.Add(charts, 365, 90, 400);
            cases.Add(charts, 3650, 3650, 3650);
        }

        return cases;
    }

    [Theory]
    [MemberData(nameof(Retentions))]
    public async Task Lifecycle_OfEverySignal_ExpiresLaterThanTheBackendDeletes(string charts, int logs, int traces, int metrics)
    {
        var plan = await Deployed.Stack(With(charts, logs, traces, metrics));

        (Backend(plan, charts, "loki"), Expires(plan, "loki-chunks")).ShouldBe((logs, logs + 14));
        (Backend(plan, charts, "tempo"), Expires(plan, "tempo-traces")).ShouldBe((traces, traces + 14));
        (Backend(plan, charts, "mimir"), Expires(plan, "mimir-blocks")).ShouldBe((metrics, metrics + 14));
    }

    [Theory]
    [InlineData("dev")]
    [InlineData("staging")]
    [InlineData("prod")]
    public async Task Buckets_OfRulesAndOfTheAlertmanager_NeverExpireACurrentObject(string stack)
    {
        var plan = await Deployed.Stack(stack);

        KeptForEver.ShouldAllBe(bucket => Ages(plan, bucket).Count == 0);
        plan.All<BucketLifecycleConfiguration>().Count.ShouldBe(KeptForEver.Length + 3);
    }

    // Indexes, delete requests and cluster seeds lie beside the telemetry.
    [Theory]
    [InlineData("loki-chunks", "fake/")]
    [InlineData("tempo-traces", "single-tenant/")]
    [InlineData("mimir-blocks", "anonymous/")]
    public async Task Expiry_ByAge_IsOfTelemetryOnly(string bucket, string prefix)
    {
        var plan = await Deployed.Stack("prod");

        Ages(plan, bucket).ShouldHaveSingleItem().Prefix.ShouldBe(prefix);
    }

    [Fact]
    public async Task Prod_KeepsMetricsThirteenMonths()
    {
        var plan = await Deployed.Stack("prod");

        Backend(plan, "lgtm-distributed", "mimir").ShouldBeGreaterThanOrEqualTo(396);
    }

    [Theory]
    [InlineData("retention.logsDays", "0")]
    [InlineData("retention.tracesDays", "3651")]
    [InlineData("retention.metricsDays", "-1")]
    public void Retention_OutsideRange_IsRefused(string path, string days)
    {
        StackFile.Of("prod").With(path, days).Problems().ShouldHaveSingleItem().ShouldStartWith($"{path}: got '{days}', expected 1 to 3650;");
    }

    [Theory]
    [InlineData("dev")]
    [InlineData("staging")]
    [InlineData("prod")]
    public void StackFiles_KeepNothingDeletedLongerThanItWasOfUse(string stack)
    {
        RetentionWarnings.Find(StackFile.Of(stack).Read()).ShouldBeEmpty();
    }

    [Theory]
    [InlineData(14, null)]
    [InlineData(15, "15 days are longer than traces are kept (14), so most of what is paid for was deleted or replaced; deleted traces leave S3 after 29 days, 43 at most; use 14 or less")]
    public void NoncurrentDays_LongerThanTheShortestRetention_AreWarnedAbout(int days, string? expected)
    {
        var warnings = RetentionWarnings.Find(StackFile.Of("prod").With("storage.noncurrentDays", days.ToString(CultureInfo.InvariantCulture)).Read());

        warnings.ShouldBe(expected is null ? [] : [$"storage.noncurrentDays: {expected}"]);
    }

    private static StackFile With(string charts, int logs, int traces, int metrics)
    {
        return StackFile.Of("dev").With("backends.charts", $"\"{charts}\"")
            .With("retention", FormattableString.Invariant($"{{ \"logsDays\": {logs}, \"tracesDays\": {traces}, \"metricsDays\": {metrics} }}"));
    }

    // As the charts get it: hours for Loki and Tempo, days for Mimir.
    private static int Backend(Recording plan, string charts, string backend)
    {
        object? At(params object[] path) => charts == "maintained"
            ? plan.The<Release>($"lgtm-{backend}").At(["values", .. path])
            : plan.The<Release>("lgtm").At(["values", backend, .. path]);
        var text = backend switch
        {
            "loki" => OfLoki((string)At("loki", "config")!),
            "tempo" => (string)At("compactor", "config", "compaction", "block_retention")!,
            _ => (string)At("mimir", "structuredConfig", "limits", "compactor_blocks_retention_period")!,
        };
        var count = int.Parse(text[..^1], CultureInfo.InvariantCulture);
        return text[^1] == 'h' && count % 24 == 0 ? count / 24 : text[^1] == 'd' ? count : throw new FormatException(text);
    }

    private static string OfLoki(string config)
    {
        var limits = (Dictionary<object, object>)new DeserializerBuilder().Build().Deserialize<Dictionary<string, object>>(config)["limits_config"];
        return (string)limits["retention_period"];
    }

    private static int Expires(Recording plan, string bucket)
    {
        return Ages(plan, bucket).ShouldHaveSingleItem().Days;
    }

    private static List<(string Prefix, int Days)> Ages(Recording plan, string bucket)
    {
        var lifecycle = plan.The<BucketLifecycleConfiguration>($"{bucket}-lifecycle");
        return [.. Enumerable.Range(0, 10)
            .Where(rule => lifecycle.At("rules", rule, "expiration", "days") is not null)
            .Select(rule => (lifecycle.Text("rules", rule, "filter", "prefix")!, Convert.ToInt32(lifecycle.At("rules", rule, "expiration", "days"), CultureInfo.InvariantCulture)))];
    }
}
