using Components.Tests.Cloud;
using Lgtm.Components.Storage;
using Pulumi.Aws.S3;
using Shouldly;
using Xunit;

namespace Components.Tests;

/// <summary>What S3 may expire, and when.</summary>
public sealed class BucketRetentionTests
{
    [Fact]
    public async Task Retention_ExpiresTelemetryAndNothingElse()
    {
        var lifecycle = await Lifecycle(new RetentionArgs { Days = 30 }, "fake/");

        lifecycle.Text("rules", 2, "status").ShouldBe("Enabled");
        lifecycle.Text("rules", 2, "filter", "prefix").ShouldBe("fake/");
        lifecycle.At("rules", 2, "expiration", "days").ShouldBe(30d + RetentionArgs.MarginDays);
        lifecycle.At("rules", 3).ShouldBeNull();
    }

    [Fact]
    public async Task NoRetention_NeverExpiresACurrentObject()
    {
        var lifecycle = await Lifecycle(retention: null, prefix: null);

        new[] { 0, 1 }.ShouldAllBe(rule => lifecycle.At("rules", rule, "expiration", "days") == null && lifecycle.At("rules", rule, "expiration", "date") == null);
        lifecycle.At("rules", 2).ShouldBeNull();
    }

    // S3 answers a lifecycle that mixes them with 400 InvalidArgument.
    [Fact]
    public async Task DeleteMarkersAndAge_AreInRulesOfTheirOwn()
    {
        var lifecycle = await Lifecycle(new RetentionArgs { Days = 1 }, "fake/");

        var expirations = new[] { 0, 1, 2 }.Select(rule => (Marker: lifecycle.At("rules", rule, "expiration", "expiredObjectDeleteMarker"), Days: lifecycle.At("rules", rule, "expiration", "days"))).ToList();
        expirations.Count(rule => rule.Marker is not null).ShouldBe(1);
        expirations.Count(rule => rule.Days is not null).ShouldBe(1);
        expirations.ShouldAllBe(rule => rule.Marker == null || rule.Days == null);
    }

    [Fact]
    public async Task NothingEverMovesToAnArchive()
    {
        var lifecycle = await Lifecycle(new RetentionArgs { Days = 400 }, "anonymous/");

        foreach (var rule in new[] { 0, 1, 2 })
        {
            lifecycle.At("rules", rule, "transitions").ShouldBeNull();
            lifecycle.At("rules", rule, "noncurrentVersionTransitions").ShouldBeNull();
        }
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("/")]
    [InlineData("/fake/")]
    [InlineData("fake")]
    public void Retention_OfAWholeBucket_IsRefusedWithAFix(string? prefix)
    {
        Refused(new RetentionArgs { Days = 30 }, prefix).ShouldHaveSingleItem()
            .ShouldBe($"telemetryPrefix: got '{prefix ?? "nothing"}', expected a prefix that ends with a slash when there is a retention; "
                + "name where telemetry is, such as fake/: indexes and seeds beside it must never expire");
    }

    [Fact]
    public void Prefix_WithoutRetention_IsRefused()
    {
        Refused(retention: null, "fake/").ShouldHaveSingleItem().ShouldStartWith("telemetryPrefix: got 'fake/', expected none without a retention");
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(3651)]
    public void Retention_OutsideRange_IsRefusedWithAFix(int days)
    {
        Refused(new RetentionArgs { Days = days }, "fake/").ShouldHaveSingleItem()
            .ShouldBe($"retention.days: got '{days}', expected 1 to 3650; choose how long its contents stay queryable");
    }

    [Theory]
    [InlineData(1)]
    [InlineData(396)]
    [InlineData(3650)]
    public void Retention_FromADayToTenYears_ThirteenMonthsAmongThem_IsAccepted(int days)
    {
        Should.NotThrow(() => Args(new RetentionArgs { Days = days }, "anonymous/").CheckedFor("blocks"));
    }

    private static IReadOnlyList<string> Refused(RetentionArgs? retention, string? prefix)
    {
        return Refusal.Of(() => Args(retention, prefix).CheckedFor("chunks"));
    }

    private static async Task<RecordedResource> Lifecycle(RetentionArgs? retention, string? prefix)
    {
        var cloud = await RecordingCloud.Provision(() => _ = new TelemetryBucket("chunks", Args(retention, prefix)));
        return cloud.The<BucketLifecycleConfiguration>();
    }

    private static TelemetryBucketArgs Args(RetentionArgs? retention, string? prefix)
    {
        return new() { BucketName = "acme-chunks", Retention = retention, TelemetryPrefix = prefix };
    }
}
