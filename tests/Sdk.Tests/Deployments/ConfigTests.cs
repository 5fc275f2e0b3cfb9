using Pulumi;
using Sdk.Tests.Deployments.StandIn;
using Shouldly;
using Xunit;

namespace Sdk.Tests.Deployments;

public sealed class ConfigTests
{
    private const string Values = """
        {
          "proj:text": "hello", "proj:flag": "true", "proj:wrongFlag": "True", "proj:number": "7", "proj:half": "0.5",
          "proj:object": "{\"a\": 1}", "proj:wrong": "{", "proj:token": "hunter2", "aws:config:region": "eu-west-1"
        }
        """;

    [Fact]
    public Task Values_OfTheProject_AreReadByType() => In(config =>
    {
        config.Get("text").ShouldBe("hello");
        config.RequireBoolean("flag").ShouldBeTrue();
        config.RequireInt32("number").ShouldBe(7);
        config.RequireDouble("half").ShouldBe(0.5);
        config.RequireObject<Dictionary<string, int>>("object")["a"].ShouldBe(1);
    });

    [Fact]
    public Task Values_ThatAreNotSet_AreNull() => In(config =>
    {
        config.Get("none").ShouldBeNull();
        config.GetBoolean("none").ShouldBeNull();
        config.GetInt32("none").ShouldBeNull();
        config.GetSecret("none").ShouldBeNull();
        config.GetSecretInt32("none").ShouldBeNull();
        config.GetObject<Dictionary<string, int>>("none").ShouldBeNull();
    });

    [Fact]
    public Task Values_OfAnOlderForm_AreFoundUnderTheNewOne() => In(_ =>
    {
        new Config("aws").Get("region").ShouldBe("eu-west-1");
        new Config("aws:config").Get("region").ShouldBe("eu-west-1");
    });

    [Fact]
    public Task Value_ThatIsRequiredAndMissing_SaysHowToSetIt() => In(config =>
        Should.Throw<RunException>(() => config.Require("none")).Message.ShouldBe(
            "Missing Required configuration variable 'proj:none'\n\tplease set a value using the command `pulumi config set proj:none <value>`"));

    [Fact]
    public Task Value_OfAnotherType_IsRefused() => In(config =>
    {
        Should.Throw<RunException>(() => config.GetBoolean("wrongFlag")).Message.ShouldBe("Configuration 'proj:wrongFlag' value 'True' is not a valid Boolean");
        Should.Throw<RunException>(() => config.GetInt32("half")).Message.ShouldBe("Configuration 'proj:half' value '0.5' is not a valid Int32");
        Should.Throw<RunException>(() => config.GetObject<int>("wrong")).Message.ShouldBe("Configuration 'proj:wrong' value '{' is not a valid System.Int32");
    });

    [Fact]
    public Task Value_ThatIsSecretAndOfAnotherType_IsNotShown() => In(config =>
    {
        var bySetting = Should.Throw<RunException>(() => config.GetInt32("token"));
        var byReader = Should.Throw<RunException>(() => config.GetSecretInt32("text"));

        bySetting.ToString().ShouldNotContain("hunter2");
        byReader.ToString().ShouldNotContain("hello");
        Should.Throw<RunException>(() => config.GetSecretObject<int>("token")).ToString().ShouldNotContain("hunter2");
    });

    [Fact]
    public async Task Secret_IsASecretOutput()
    {
        var secret = false;

        await In(config => config.RequireSecret("token").Apply(async _ => secret = await Output.IsSecretAsync(config.RequireSecret("token"))));

        secret.ShouldBeTrue();
    }

    private static async Task In(Action<Config> assert)
    {
        Exception? failure = null;
        var engine = new StandInEngine();
        var exitCode = await StandInRun.RunAsync(
            engine,
            engine,
            isDryRun: false,
            runner => runner.RunAsync(
                () =>
                {
                    try
                    {
                        assert(new Config());
                    }
                    catch (Exception exception)
                    {
                        failure = exception;
                    }

                    return Task.FromResult<IDictionary<string, object?>>(new Dictionary<string, object?>());
                },
                options: null),
            Values,
            """["proj:token"]""");
        failure.ShouldBeNull();
        exitCode.ShouldBe(0);
    }
}
