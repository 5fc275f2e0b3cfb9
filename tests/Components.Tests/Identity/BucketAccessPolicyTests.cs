using Lgtm.Components.Identity;
using Shouldly;
using Xunit;

namespace Components.Tests;

public class BucketAccessPolicyTests
{
    private const string Chunks = "arn:aws:s3:::chunks";
    private const string Ruler = "arn:aws:s3:::ruler";
    private const string Key = "arn:aws:kms:eu-west-1:123456789012:key/1";

    private static readonly string[] OnObjects =
        ["s3:AbortMultipartUpload", "s3:DeleteObject", "s3:GetObject", "s3:ListMultipartUploadParts", "s3:PutObject"];

    [Theory]
    [InlineData(StorageBackend.Loki)]
    [InlineData(StorageBackend.Mimir)]
    public void LogsAndMetrics_MayListTheirBuckets_AndUseTheirObjects_NothingElse(StorageBackend backend)
    {
        var policy = BucketAccessPolicy.Create(backend, [Chunks]);

        PolicyReading.AllActions(policy).ShouldBe([.. OnObjects.Append("s3:ListBucket").Order(StringComparer.Ordinal)]);
    }

    [Fact]
    public void Traces_MayAlsoReadAndWriteTags()
    {
        var policy = BucketAccessPolicy.Create(StorageBackend.Tempo, [Chunks]);

        PolicyReading.AllActions(policy).ShouldBe(
            [.. OnObjects.Concat(["s3:GetObjectTagging", "s3:ListBucket", "s3:PutObjectTagging"]).Order(StringComparer.Ordinal)]);
    }

    [Fact]
    public void ListBucket_AppliesToTheBuckets_AndTheRestToTheirObjects()
    {
        var statements = PolicyReading.Statements(BucketAccessPolicy.Create(StorageBackend.Loki, [Chunks, Ruler]));

        statements[0].Actions().ShouldBe(["s3:ListBucket"]);
        statements[0].Resources().ShouldBe([Chunks, Ruler]);
        statements[1].Resources().ShouldBe([$"{Chunks}/*", $"{Ruler}/*"]);
    }

    [Fact]
    public void Key_IsMentionedOnlyWhenThereIsOne()
    {
        BucketAccessPolicy.Create(StorageBackend.Mimir, [Chunks]).ShouldNotContain("kms:");

        var withKey = PolicyReading.Statements(BucketAccessPolicy.Create(StorageBackend.Mimir, [Chunks], Key))[^1];

        withKey.Actions().ShouldBe(["kms:Decrypt", "kms:GenerateDataKey"]);
        withKey.Resources().ShouldBe([Key]);
    }

    [Theory]
    [InlineData(StorageBackend.Loki)]
    [InlineData(StorageBackend.Mimir)]
    [InlineData(StorageBackend.Tempo)]
    public void Policy_HasNoWildcardActionOrResource_AndOnlyAllows(StorageBackend backend)
    {
        var statements = PolicyReading.Statements(BucketAccessPolicy.Create(backend, [Chunks], Key));

        statements.SelectMany(PolicyReading.Actions).ShouldAllBe(action => !action.Contains('*'));
        statements.SelectMany(PolicyReading.Resources).ShouldAllBe(resource => resource != "*");
        statements.ShouldAllBe(one => one.GetProperty("Effect").GetString() == "Allow");
    }

    [Fact]
    public void Policy_WithoutABucket_IsRefused()
    {
        Should.Throw<ArgumentException>(() => BucketAccessPolicy.Create(StorageBackend.Loki, [])).Message.ShouldContain("expected at least one");
    }
}
