using System.Text;
using Lgtm.Cli.Cloud;
using Lgtm.Cli.Report;

namespace Cli.Tests.Report;

public sealed class LeakCheckTests
{
    private const string Planted = "Xk3vPlantedMark9Q";

    [Theory]
    [InlineData("")]
    [InlineData("a")]
    [InlineData("ab")]
    [InlineData("abc")]
    public void Secret_InsideBase64_IsFoundAtAnyOffset(string before)
    {
        var encoded = Convert.ToBase64String(Encoding.UTF8.GetBytes(before + Planted + "and more"));

        Check().FindIn("header: " + encoded).ShouldBe("the mark");
    }

    [Fact]
    public void Secret_AsItIs_IsFoundInTextAndBytes()
    {
        Check().FindIn($"admin:{Planted}@host").ShouldBe("the mark");
        Check().FindIn(Encoding.UTF8.GetBytes($"admin:{Planted}@host")).ShouldBe("the mark");
    }

    [Fact]
    public void Text_WithoutASecret_IsClean()
    {
        Check().FindIn("Xk3vPlantedMark8Q").ShouldBeNull();
    }

    [Fact]
    public void Redaction_LeavesNothingOfASecret()
    {
        Check().Redact($"{Planted} {Convert.ToBase64String(Encoding.UTF8.GetBytes(Planted))}").ShouldNotContain("Planted");
    }

    [Fact]
    public void Secret_TooShortToSearchFor_DoesNotMatchInnocentText()
    {
        var secrets = new KnownSecrets();
        secrets.Add("dev", "too short");

        new LeakCheck(secrets).FindIn("stack dev").ShouldBeNull();
    }

    private static LeakCheck Check()
    {
        var secrets = new KnownSecrets();
        secrets.Add(Planted, "the mark");
        return new(secrets);
    }
}
