using Components.Tests.Capacity;
using Components.Tests.Documents;
using FsCheck.Fluent;
using Lgtm.Components.Capacity;
using Lgtm.Components.Charts;
using Lgtm.Components.Storage;
using Pulumi;
using Pulumi.Utilities;
using Shouldly;
using Xunit;

namespace Components.Tests.Lgtm;

/// <summary>Retention as the backends are told, beside what S3 is told.</summary>
public sealed class RetentionTests
{
    // Published defaults of what is configured nowhere here: Tempo's compacted_block_retention and poll, Mimir's deletion_delay and cleanup_interval.
    private static readonly TimeSpan TempoDelay = TimeSpan.FromMinutes(60 + 5);
    private static readonly TimeSpan MimirDelay = TimeSpan.FromMinutes((12 * 60) + 15);
    private static readonly TimeSpan LongOutageOfACompactor = TimeSpan.FromDays(10);

    public static TheoryData<ChartSet> ChartSets => new(Enum.GetValues<ChartSet>());

    [Theory]
    [MemberData(nameof(ChartSets))]
    public void S3_WaitsLongerThanAnyBackendTakesToDelete_EvenAfterALongOutage(ChartSet charts)
    {
        var days = Gen.Choose(1, RetentionArgs.LongestDays);
        var signals = Gen.Zip(days, Gen.Zip(days, days)).Select(three => (Logs: three.Item1, Traces: three.Item2.Item1, Metrics: three.Item2.Item2));

        Property.HoldsFor(
            signals.ToArbitrary(),
            kept =>
            {
                var args = Sample.For(Sample.Plan(CapacityProfile.Dev, charts), charts: charts, retentionDays: kept);
                var documents = ReleaseDocuments.Of(args).GetAwaiter().GetResult();
                var loki = ReleaseDocuments.LokiConfigOf(documents);

                var lokiDeletes = GoDuration.Of(loki.Text("limits_config", "retention_period"))
                    + GoDuration.Of(loki.Text("compactor", "retention_delete_delay")) + GoDuration.Of(loki.Text("compactor", "compaction_interval"));
                Expires(args.LogRetention, TelemetryPrefixes.LokiChunks).ShouldBeGreaterThan(lokiDeletes + LongOutageOfACompactor);

                var tempoDeletes = GoDuration.Of(documents["tempo"].Text("compactor", "config", "compaction", "block_retention")) + TempoDelay;
                Expires(args.TraceRetention, TelemetryPrefixes.TempoBlocks).ShouldBeGreaterThan(tempoDeletes + LongOutageOfACompactor);

                var mimirDeletes = GoDuration.Of(documents["mimir"].Text("mimir", "structuredConfig", "limits", "compactor_blocks_retention_period")) + MimirDelay;
                Expires(args.MetricRetention, TelemetryPrefixes.MimirBlocks).ShouldBeGreaterThan(mimirDeletes + LongOutageOfACompactor);
            },
            times: 100);
    }

    [Theory]
    [InlineData(1, "24h")]
    [InlineData(3, "72h")]
    [InlineData(7, "168h")]
    [InlineData(30, "168h")]
    public async Task Loki_TakesNothingThatItWouldHaveToDelete(int days, string oldest)
    {
        var limits = (await LokiConfig(days)).Below("limits_config");

        limits.Text("reject_old_samples_max_age").ShouldBe(oldest);
        GoDuration.Of(limits.Text("reject_old_samples_max_age")).ShouldBeLessThanOrEqualTo(GoDuration.Of(limits.Text("retention_period")));
    }

    // What the compactor, or S3, is deleting is never asked for. Mimir does so by itself: it cuts queries at its blocks' retention.
    [Theory]
    [InlineData(1)]
    [InlineData(30)]
    [InlineData(3650)]
    public async Task Loki_LooksBackAsFarAsItKeepsAndNoFurther(int days)
    {
        var limits = (await LokiConfig(days)).Below("limits_config");

        limits.Text("max_query_lookback").ShouldBe(limits.Text("retention_period"));
    }

    [Fact]
    public async Task Mimir_TakesSamplesThatAreLate_ButNoneThatEvenTheShortestRetentionHasDeleted()
    {
        var limits = (await Documents(days: 1))["mimir"].Below("mimir", "structuredConfig", "limits");

        GoDuration.Of(limits.Text("out_of_order_time_window")).ShouldBeLessThan(GoDuration.Of(limits.Text("compactor_blocks_retention_period")));
    }

    // Queries over recent spans go to ingesters and generators, at most the last hour; older ones to blocks, which have to be there by then.
    [Fact]
    public async Task Tempo_KeepsBlocksLongerThanIngestersKeepSpans_EvenWithTheShortestRetention()
    {
        var retention = GoDuration.Of((await Documents(days: 1))["tempo"].Text("compactor", "config", "compaction", "block_retention"));

        retention.ShouldBeGreaterThan(TimeSpan.FromHours(1));
    }

    [Theory]
    [MemberData(nameof(ChartSets))]
    public async Task Prefixes_AreThoseThatBackendsWithoutTenantsWriteUnder(ChartSet charts)
    {
        var documents = await ReleaseDocuments.Of(charts, CapacityProfile.Dev);

        ReleaseDocuments.LokiConfigOf(documents).Flag("auth_enabled").ShouldBe(false);
        TelemetryPrefixes.LokiChunks.ShouldBe("fake/");
        (documents["tempo"].Flag("multitenancyEnabled") ?? false).ShouldBeFalse();
        TelemetryPrefixes.TempoBlocks.ShouldBe("single-tenant/");
        documents["mimir"].Flag("mimir", "structuredConfig", "multitenancy_enabled").ShouldBe(false);
        TelemetryPrefixes.MimirBlocks.ShouldBe(documents["mimir"].Text("mimir", "structuredConfig", "no_auth_tenant") + "/");
    }

    private static TimeSpan Expires(RetentionArgs retention, string prefix)
    {
        var rules = BucketLifecycle.Rules(new TelemetryBucketArgs { BucketName = "acme", Retention = retention, TelemetryPrefix = prefix });
        var expirations = rules.Where(rule => rule.Expiration is not null).Select(rule => Read(rule.Expiration!)).Where(expiration => expiration.Days is not null);
        return TimeSpan.FromDays(Read(expirations.ShouldHaveSingleItem().Days!));
    }

    private static T Read<T>(Input<T> input)
    {
        return OutputUtilities.GetValueAsync<T>(input).GetAwaiter().GetResult();
    }

    private static async Task<Document> LokiConfig(int days)
    {
        return ReleaseDocuments.LokiConfigOf(await Documents(days));
    }

    private static Task<IReadOnlyDictionary<string, Document>> Documents(int days)
    {
        return ReleaseDocuments.Of(Sample.For(CapacityPlan.Create(CapacityProfile.Dev), retentionDays: (days, days, days)));
    }
}
