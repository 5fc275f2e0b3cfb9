using Lgtm.Components.Storage;
using Shouldly;
using Xunit;

namespace Components.Tests;

public class BucketNamingTests
{
    [Fact]
    public void Name_CarriesAccountAndRegion_SoThatNobodyElseHasIt()
    {
        BucketNaming.Compose("acme", "loki-chunks", "123456789012", "eu-west-1").ShouldBe("acme-loki-chunks-123456789012-eu-west-1");
    }

    [Theory]
    [InlineData("acme-loki-chunks-123456789012-eu-west-1")]
    [InlineData("abc")]
    [InlineData("0a9")]
    public void Name_ByTheRules_IsTaken(string name)
    {
        BucketNaming.BrokenRule(name).ShouldBeNull();
    }

    [Theory]
    [InlineData("ab", "3 to 63 characters")]
    [InlineData("abcdefghij-abcdefghij-abcdefghij-abcdefghij-abcdefghij-abcdefghij", "3 to 63 characters")]
    [InlineData("Acme", "lower-case")]
    [InlineData("acme.logs", "lower-case")]
    [InlineData("acme_logs", "lower-case")]
    [InlineData("-acme", "lower-case")]
    [InlineData("acme-", "lower-case")]
    [InlineData("acme\n", "lower-case")]
    [InlineData("xn--acme", "'xn--'")]
    [InlineData("sthree-acme", "'sthree-'")]
    [InlineData("amzn-s3-demo-acme", "'amzn-s3-demo-'")]
    [InlineData("acme-s3alias", "'-s3alias'")]
    [InlineData("acme--x-s3", "'--x-s3'")]
    [InlineData("acme-eu-west-1-an", "'-an'")]
    public void Name_AgainstTheRules_IsRefused(string name, string rule)
    {
        BucketNaming.BrokenRule(name).ShouldNotBeNull().ShouldContain(rule);
    }
}
