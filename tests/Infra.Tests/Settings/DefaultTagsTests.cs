using Shouldly;
using Xunit;

namespace Infra.Tests;

public sealed class DefaultTagsTests
{
    [Theory]
    [InlineData("""{"tags":{"project":"acme","cost center":"42"}}""")]
    [InlineData("""{"tags":{}}""")]
    [InlineData("""{"tags":{"empty":""}}""")]
    public void Tags_WithNamesAndTexts_AreAccepted(string json)
    {
        Problems(json).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("acme")]
    [InlineData("[1]")]
    public void DefaultTags_ThatAreNoGroup_AreRefused(string json)
    {
        Problems(json).ShouldBe(["aws:defaultTags: got no group of keys, expected a group with tags; write the tags one level deeper, below 'tags:'"]);
    }

    [Fact]
    public void Tags_WrittenOneLevelTooHigh_AreEachRefused()
    {
        Problems("""{"project":"acme","owner":"me"}""").ShouldBe(
        [
            "aws:defaultTags.project: got an unknown key, expected 'tags'; write each tag one level deeper, below 'tags:'",
            "aws:defaultTags.owner: got an unknown key, expected 'tags'; write each tag one level deeper, below 'tags:'",
        ]);
    }

    [Theory]
    [InlineData("""{"tags":{"aws:team":"me"}}""", "aws:defaultTags.tags: got the name 'aws:team'", "AWS keeps that prefix")]
    [InlineData("""{"tags":{"":"me"}}""", "aws:defaultTags.tags: got the name ''", "give it a name")]
    [InlineData("""{"tags":{"owner":null}}""", "aws:defaultTags.tags.owner: got no text", "write it in quotes")]
    [InlineData("""{"tags":{"cost":42}}""", "aws:defaultTags.tags.cost: got no text", "write it in quotes")]
    [InlineData("""{"tags":{"owner":{"team":"me"}}}""", "aws:defaultTags.tags.owner: got no text", "write it in quotes")]
    [InlineData("""{"tags":[]}""", "aws:defaultTags.tags: got no group of keys", "one a line")]
    [InlineData("{}", "aws:defaultTags: got an empty group", "or remove the key")]
    public void Tag_ThatAwsOrItsProviderRefuses_IsRefused(string json, string got, string fix)
    {
        var problem = Problems(json).ShouldHaveSingleItem();

        problem.ShouldStartWith(got);
        problem.ShouldContain(fix);
    }

    [Fact]
    public void TagsOfTheWrongKey_AreRefused()
    {
        StackFile.Of("dev").WithProvider("aws:defaultTags", null).WithProvider("aws:tags", """{"project":"acme"}""").Problems().ShouldHaveSingleItem()
            .ShouldBe("aws:tags: got an unknown key, expected 'defaultTags'; rename it to aws:defaultTags, and write the tags below 'tags:' in it");
    }

    private static IReadOnlyList<string> Problems(string json)
    {
        return StackFile.Of("dev").WithProvider("aws:defaultTags", json).Problems();
    }
}
