using Cli.Tests.Commands;
using Lgtm.Cli.Cloud;
using Lgtm.Cli.Stacks;

namespace Cli.Tests.Stacks;

public sealed class ConfigurationTests
{
    [Theory]
    [InlineData("plain", "plain")]
    [InlineData("'1.10'", "1.10")]
    [InlineData("5", "5")]
    [InlineData("-2", "-2")]
    [InlineData("1.5", "1.5")]
    [InlineData("true", "true")]
    [InlineData("yes", "yes")]
    [InlineData("'true'", "true")]
    [InlineData("10.0.0.0/16", "10.0.0.0/16")]
    [InlineData("{ b: 1, a: [x, true, null, 1.5] }", """{"a":["x",true,null,1.5],"b":1}""")]
    [InlineData("[1, '1']", """[1,"1"]""")]
    public void Value_BecomesTheTextTheCommandLineToolWouldPass(string yaml, string expected)
    {
        Read($"config:\n  shop:key: {yaml}\n").Values["shop:key"].ShouldBe(expected);
    }

    [Theory]
    [InlineData("key", "shop:key")]
    [InlineData("aws:region", "aws:region")]
    [InlineData("shop:config:key", "shop:key")]
    public void Key_WithoutNamespace_GetsTheProjects(string written, string full)
    {
        Read($"config:\n  {written}: value\n").Values.Keys.ShouldBe([full]);
    }

    [Fact]
    public void SecureValue_BecomesASecretPlaceholder()
    {
        var secrets = new KnownSecrets();

        var configuration = Read("config:\n  shop:token:\n    secure: v1:abc:def\n  shop:plain: x\n", secrets);

        configuration.SecretKeys.ShouldBe(["shop:token"]);
        configuration.Values["shop:token"].ShouldNotContain("v1:abc:def");
        secrets.OriginByValue.ShouldHaveSingleItem().Key.ShouldBe(configuration.Values["shop:token"]);
    }

    [Fact]
    public void SecureValue_InsideAnObject_MakesTheWholeKeySecret()
    {
        var configuration = Read("config:\n  shop:database:\n    user: app\n    password:\n      secure: v1:abc:def\n");

        configuration.SecretKeys.ShouldBe(["shop:database"]);
        configuration.Values["shop:database"].ShouldStartWith("""{"password":"configured""");
        configuration.Values["shop:database"].ShouldEndWith(""","user":"app"}""");
    }

    [Fact]
    public void ProjectFile_GivesDefaultsThatTheStackFileOverrides()
    {
        const string project = """
            name: shop
            runtime: dotnet
            stackConfigDir: stacks
            config:
              aws:region: eu-north-1
              size: { type: string, default: small }
              colour: { default: blue }
            """;

        var values = Read("config:\n  aws:region: eu-west-1\n  size: large\n", projectFile: project).Values;

        values["aws:region"].ShouldBe("eu-west-1");
        values["shop:size"].ShouldBe("large");
        values["shop:colour"].ShouldBe("blue");
    }

    [Fact]
    public void Anchors_AreFollowed()
    {
        Read("config:\n  shop:a: &x { k: 1 }\n  shop:b: *x\n").Values["shop:b"].ShouldBe("""{"k":1}""");
    }

    private static StackConfiguration Read(string stackFile, KnownSecrets? secrets = null, string? projectFile = null)
    {
        using var project = new TemporaryProject(stackFile, projectFile);
        return StackConfiguration.Read(Project.Find(project.Root), "dev", secrets ?? new());
    }
}
