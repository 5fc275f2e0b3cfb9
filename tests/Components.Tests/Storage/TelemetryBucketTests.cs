using Components.Tests.Cloud;
using Lgtm.Components.Resources;
using Lgtm.Components.Storage;
using Pulumi;
using Pulumi.Aws.S3;
using Shouldly;
using Xunit;

namespace Components.Tests;

public class TelemetryBucketTests
{
    private const string Name = "acme-loki-chunks-123456789012-eu-west-1";

    [Fact]
    public async Task Bucket_IsClosedToThePublic_InAllFourWays()
    {
        var block = (await Provision()).The<BucketPublicAccessBlock>();

        string[] ways = ["blockPublicAcls", "blockPublicPolicy", "ignorePublicAcls", "restrictPublicBuckets"];
        ways.ShouldAllBe(way => Equals(block.At(way), true));
    }

    [Fact]
    public async Task Objects_BelongToTheBucketsOwner_AndAccessListsAreOff()
    {
        (await Provision()).The<BucketOwnershipControls>().Text("rule", "objectOwnership").ShouldBe("BucketOwnerEnforced");
    }

    [Theory]
    [InlineData("aws")]
    [InlineData("aws-us-gov")]
    public async Task Policy_RefusesWhateverIsNotTls_InEveryPartition(string partition)
    {
        var cloud = await new RecordingCloud { Partition = partition }.Run(Declare(Args()));

        var statement = PolicyReading.Statements(cloud.The<BucketPolicy>().Text("policy")!).ShouldHaveSingleItem();
        statement.GetProperty("Effect").GetString().ShouldBe("Deny");
        statement.GetProperty("Principal").GetString().ShouldBe("*");
        statement.Actions().ShouldBe(["s3:*"]);
        statement.Resources().ShouldBe([$"arn:{partition}:s3:::{Name}", $"arn:{partition}:s3:::{Name}/*"]);
        statement.Condition("Bool", "aws:SecureTransport").ShouldBe("false");
    }

    [Fact]
    public async Task Objects_AreEncryptedByS3_AndNobodyBringsAKeyOfTheirOwn()
    {
        var encryption = (await Provision()).The<BucketServerSideEncryptionConfiguration>();

        encryption.Text("rules", 0, "applyServerSideEncryptionByDefault", "sseAlgorithm").ShouldBe("AES256");
        encryption.Text("rules", 0, "blockedEncryptionTypes", 0).ShouldBe("SSE-C");
    }

    [Fact]
    public async Task Objects_AreEncryptedByTheKeyGiven_WithABucketKey()
    {
        var key = "arn:aws:kms:eu-west-1:123456789012:key/1";

        var encryption = (await Provision(Args(key))).The<BucketServerSideEncryptionConfiguration>();

        encryption.Text("rules", 0, "applyServerSideEncryptionByDefault", "sseAlgorithm").ShouldBe("aws:kms");
        encryption.Text("rules", 0, "applyServerSideEncryptionByDefault", "kmsMasterKeyId").ShouldBe(key);
        encryption.At("rules", 0, "bucketKeyEnabled").ShouldBe(true);
    }

    [Fact]
    public async Task Lifecycle_WithoutRetention_ClearsLeftovers_AndNeverExpiresACurrentObject()
    {
        var lifecycle = (await Provision()).The<BucketLifecycleConfiguration>();

        lifecycle.At("rules", 0, "abortIncompleteMultipartUpload", "daysAfterInitiation").ShouldBe(1d);
        lifecycle.At("rules", 1, "noncurrentVersionExpiration", "noncurrentDays").ShouldBe(7d);
        lifecycle.At("rules", 2).ShouldBeNull();
        foreach (var rule in new[] { 0, 1 })
        {
            lifecycle.Text("rules", rule, "status").ShouldBe("Enabled");
            lifecycle.Text("rules", rule, "filter", "prefix").ShouldBe(string.Empty);
            lifecycle.At("rules", rule, "expiration", "days").ShouldBeNull();
            lifecycle.At("rules", rule, "expiration", "date").ShouldBeNull();
        }
    }

    [Fact]
    public async Task Versioning_IsOnBeforeTheLifecycle_AndTheBlockBeforeThePolicy()
    {
        var cloud = await Provision();

        cloud.The<BucketVersioning>().Text("versioningConfiguration", "status").ShouldBe("Enabled");
        cloud.Order.IsAfter(cloud.The<BucketLifecycleConfiguration>(), cloud.The<BucketVersioning>()).ShouldBeTrue();
        cloud.Order.IsAfter(cloud.The<BucketPolicy>(), cloud.The<BucketPublicAccessBlock>()).ShouldBeTrue();
    }

    [Fact]
    public async Task Protected_KeepsTheBucketAndItsGuards_AndNeverEmptiesIt()
    {
        var cloud = await Provision();

        var children = cloud.ChildrenOf(cloud.Instance<TelemetryBucket>());
        children.Count.ShouldBe(7);
        children.ShouldAllBe(child => child.Protected && child.RetainedOnDelete);
        cloud.The<Bucket>().At("forceDestroy").ShouldBe(false);
    }

    [Fact]
    public async Task Disposable_GoesWithItsStack_ContentsIncluded()
    {
        var cloud = await Provision(Args(lifetime: Lifetime.Disposable));

        cloud.ChildrenOf(cloud.Instance<TelemetryBucket>()).ShouldAllBe(child => !child.Protected && !child.RetainedOnDelete);
        cloud.The<Bucket>().At("forceDestroy").ShouldBe(true);
    }

    [Fact]
    public async Task Outputs_AreKnownInAFirstPreview_AndTheirUsersWaitForEveryGuard()
    {
        var cloud = await RecordingCloud.FirstPreview(Declare(Args()));

        var bucket = cloud.Instance<TelemetryBucket>();
        (await bucket.BucketName.Value()).ShouldBe(Name);
        (await bucket.BucketArn.Value()).ShouldBe($"arn:aws:s3:::{Name}");
        string[] all =
        [
            "chunks", "chunks-encryption", "chunks-lifecycle", "chunks-ownership", "chunks-policy", "chunks-public-access", "chunks-versioning",
        ];
        (await bucket.BucketName.WaitsFor()).ShouldBe(all);
        (await bucket.BucketArn.WaitsFor()).ShouldBe(all);
        cloud.The<TelemetryBucket>().RegisteredOutputs.ShouldBe(["bucketArn", "bucketName"]);
    }

    [Fact]
    public async Task DependsOn_IsHandedOn_WithoutChangingTheCallersList()
    {
        var given = new ComponentResourceOptions();
        var cloud = await RecordingCloud.Provision(() =>
        {
            given.DependsOn.Add(new Pulumi.Random.RandomPet("first"));
            _ = new TelemetryBucket("chunks", Args(), given);
        });

        cloud.ChildrenOf(cloud.Instance<TelemetryBucket>()).ShouldAllBe(child => child.DependsOnNames.Contains("first"));
        cloud.The<TelemetryBucket>().DependsOnNames.ShouldBe(["first"]);
    }

    [Fact]
    public async Task Name_ThatS3Refuses_IsRefusedWithAFix()
    {
        var args = new TelemetryBucketArgs { BucketName = "Acme" };

        var error = await Should.ThrowAsync<RunException>(() => RecordingCloud.Provision(Declare(args)));

        error.Message.ShouldContain("bucketName: got 'Acme', expected lower-case letters");
        error.Message.ShouldContain("choose another prefix");
    }

    private static Task<Recording> Provision(TelemetryBucketArgs? args = null)
    {
        return RecordingCloud.Provision(Declare(args ?? Args()));
    }

    private static Action Declare(TelemetryBucketArgs args)
    {
        return () => _ = new TelemetryBucket("chunks", args);
    }

    private static TelemetryBucketArgs Args(string? key = null, Lifetime lifetime = Lifetime.Protected)
    {
        return new() { BucketName = Name, KmsKeyArn = key is null ? null : (Input<string>)key, Lifetime = lifetime };
    }
}
