using Lgtm.Components.Validation;
using Shouldly;
using Xunit;

namespace Components.Tests;

public sealed class ImageRegistryRulesTests
{
    [Theory]
    [InlineData(null)]
    [InlineData("123456789012.dkr.ecr.eu-central-1.amazonaws.com")]
    [InlineData("harbor.example.com/proxy/team-a")]
    [InlineData("mirror:5000")]
    [InlineData("10.0.0.1:5000/cache")]
    [InlineData("mirror.example.com/quay.io-cache")]
    public void Prefix_ThatANodeCanPullFrom_IsAccepted(string? prefix)
    {
        Check(prefix).ShouldBe("x");
    }

    [Theory]
    [InlineData("https://mirror.example.com")]
    [InlineData("mirror.example.com/")]
    [InlineData("mirror.example.com//cache")]
    [InlineData("Mirror.example.com")]
    [InlineData("mirror.example.com/Cache")]
    [InlineData("mirror")]
    [InlineData("mirror/cache.old")]
    [InlineData("mirror.example.com:latest")]
    [InlineData("mirror.example.com/cache:1.0")]
    [InlineData("mirror.example.com ")]
    [InlineData("")]
    public void Prefix_ThatCannotStandBeforeAnImage_IsRefusedWithAFix(string prefix)
    {
        Refusal.Of(() => Check(prefix)).ShouldHaveSingleItem().ShouldBe(
            $"imageRegistryPrefix: got '{prefix}', expected a lower-case host with a dot or a port, and perhaps a path, without scheme and without a slash at the end; "
            + "write it like 'mirror.example.com/cache', or leave it out");
    }

    [Theory]
    [InlineData("mirror.example.com/quay.io", "a prefix that does not end in the name of an upstream registry, as every image brings that itself; leave that name off")]
    [InlineData("docker.io", "a prefix that does not end in the name of an upstream registry, as every image brings that itself; leave that name off")]
    [InlineData("mirror.example.com:99999/cache", "a port from 1 to 65535; correct the port")]
    public void Prefix_ThatLeadsNowhere_IsRefusedWithAFix(string prefix, string expected)
    {
        Refusal.Of(() => Check(prefix)).ShouldHaveSingleItem().ShouldBe($"imageRegistryPrefix: got '{prefix}', expected {expected}");
    }

    private static string Check(string? prefix)
    {
        new Problems("X 'x'").CheckImageRegistry(prefix).ThrowIfAny();
        return "x";
    }
}
