using Lgtm.Components;
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

    private static string Check(string? prefix)
    {
        new Problems("X 'x'").CheckImageRegistry(prefix).ThrowIfAny();
        return "x";
    }
}
