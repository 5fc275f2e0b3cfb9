using Lgtm.Components.Resources;
using Lgtm.Components.Storage;
using Shouldly;
using Xunit;

namespace Components.Tests;

public class TelemetryBucketArgsTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(366)]
    public void NoncurrentDays_OutsideRange_IsRefusedWithAFix(int days)
    {
        var args = new TelemetryBucketArgs { BucketName = "chunks", NoncurrentDays = days };

        Refusal.Of(() => args.CheckedFor("chunks")).ShouldHaveSingleItem()
            .ShouldBe($"noncurrentDays: got '{days}', expected 1 to 365; choose how long a deletion can be undone");
    }

    [Fact]
    public void SeveralMistakes_AreReportedTogether()
    {
        var args = new TelemetryBucketArgs { BucketName = "chunks", NoncurrentDays = 0, AbortMultipartDays = 31, Lifetime = (Lifetime)7 };

        Refusal.Of(() => args.CheckedFor("chunks")).Count.ShouldBe(3);
    }

    [Fact]
    public void Bucket_IsProtected_UnlessAskedOtherwise()
    {
        new TelemetryBucketArgs { BucketName = "chunks" }.Lifetime.ShouldBe(Lifetime.Protected);
    }
}
