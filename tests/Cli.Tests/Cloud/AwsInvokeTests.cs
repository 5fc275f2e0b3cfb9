using System.Text.Json;
using Cli.Tests.Engine;
using Google.Protobuf.WellKnownTypes;
using Lgtm.Cli.Engine;

namespace Cli.Tests.Cloud;

public sealed class AwsInvokeTests
{
    private const string Zones = "aws:index/getAvailabilityZones:getAvailabilityZones";

    [Fact]
    public async Task Zones_OfARegion_HaveNamesAndIds()
    {
        await using var engine = await EngineUnderTest.StartAsync();

        var zones = await engine.InvokeAsync(Zones, ("state", WireValue.Of("available")));

        Texts(zones, "names").ShouldBe(["eu-west-1a", "eu-west-1b", "eu-west-1c"]);
        Texts(zones, "zoneIds").ShouldBe(["euw1-az1", "euw1-az2", "euw1-az3"]);
    }

    [Fact]
    public async Task Zones_ThatAreExcluded_AreLeftOut()
    {
        await using var engine = await EngineUnderTest.StartAsync();

        var zones = await engine.InvokeAsync(Zones, ("region", WireValue.Of("us-east-1")), ("excludeZoneIds", WireValue.List("use1-az3")));

        Texts(zones, "names").ShouldBe(["us-east-1a", "us-east-1b", "us-east-1d", "us-east-1e", "us-east-1f"]);
    }

    [Theory]
    [InlineData("us-east-1", 5)]
    [InlineData("us-west-1", 2)]
    [InlineData("ca-central-1", 3)]
    [InlineData("eu-west-1", 3)]
    public async Task Zones_ThatEksAccepts_AreAsManyAsInANewAccount(string region, int expected)
    {
        await using var engine = await EngineUnderTest.StartAsync();

        var zones = await engine.InvokeAsync(Zones, ("region", WireValue.Of(region)), ("excludeZoneIds", WireValue.List("use1-az3", "usw1-az2", "cac1-az3")));

        Texts(zones, "zoneIds").Count().ShouldBe(expected);
    }

    [Theory]
    [InlineData("opt-in-not-required", 3)]
    [InlineData("opted-in", 0)]
    public async Task Zones_AreFilteredByOptIn(string status, int expected)
    {
        await using var engine = await EngineUnderTest.StartAsync();

        var zones = await engine.InvokeAsync(Zones, ("filters", Value.ForList(Filter("opt-in-status", status))));

        Texts(zones, "names").Count().ShouldBe(expected);
    }

    [Fact]
    public async Task Zones_WithAFilterTheApiLacks_AreRefused()
    {
        await using var engine = await EngineUnderTest.StartAsync();

        var refused = await Should.ThrowAsync<CallFailedException>(() => engine.InvokeAsync(Zones, ("filters", Value.ForList(Filter("colour", "blue")))));

        refused.Message.ShouldContain("got filter 'colour'");
    }

    [Fact]
    public async Task Caller_IsASessionWhoseIssuerIsARole()
    {
        await using var engine = await EngineUnderTest.StartAsync();

        var caller = await engine.InvokeAsync("aws:index/getCallerIdentity:getCallerIdentity");
        var session = await engine.InvokeAsync("aws:iam/getSessionContext:getSessionContext", ("arn", caller.Fields["arn"]));

        caller.Fields["accountId"].StringValue.ShouldBe("123456789012");
        caller.Fields["arn"].StringValue.ShouldStartWith("arn:aws:sts::123456789012:assumed-role/");
        session.Fields["issuerArn"].StringValue.ShouldBe("arn:aws:iam::123456789012:role/Deployer");
    }

    [Theory]
    [InlineData("eu-west-1", "aws", "amazonaws.com")]
    [InlineData("us-gov-west-1", "aws-us-gov", "amazonaws.com")]
    [InlineData("cn-north-1", "aws-cn", "amazonaws.com.cn")]
    public async Task Partition_IsTheRegions(string region, string partition, string suffix)
    {
        await using var engine = await EngineUnderTest.StartAsync();

        var answer = await engine.InvokeAsync("aws:index/getPartition:getPartition", ("region", WireValue.Of(region)));

        answer.Fields["partition"].StringValue.ShouldBe(partition);
        answer.Fields["dnsSuffix"].StringValue.ShouldBe(suffix);
    }

    [Fact]
    public async Task PolicyDocument_IsRenderedAsTheProviderDoes()
    {
        await using var engine = await EngineUnderTest.StartAsync();
        var statement = WireValue.Map(
            ("sid", WireValue.Of("Assume")),
            ("actions", WireValue.List("sts:AssumeRoleWithWebIdentity")),
            ("principals", Value.ForList(WireValue.Map(("type", WireValue.Of("Service")), ("identifiers", WireValue.List("a.amazonaws.com", "b.amazonaws.com"))))),
            ("conditions", Value.ForList(WireValue.Map(
                ("test", WireValue.Of("StringEquals")), ("variable", WireValue.Of("oidc:sub")), ("values", WireValue.List("system:serviceaccount:a:b"))))));

        var document = await engine.InvokeAsync("aws:iam/getPolicyDocument:getPolicyDocument", ("statements", Value.ForList(statement)));

        document.Fields["minifiedJson"].StringValue.ShouldBe(
            """{"Version":"2012-10-17","Statement":[{"Sid":"Assume","Effect":"Allow","Action":"sts:AssumeRoleWithWebIdentity","Principal":{"Service":["a.amazonaws.com","b.amazonaws.com"]},"Condition":{"StringEquals":{"oidc:sub":"system:serviceaccount:a:b"}}}]}""");
        JsonDocument.Parse(document.Fields["json"].StringValue).RootElement.GetProperty("Statement").GetArrayLength().ShouldBe(1);
    }

    [Fact]
    public async Task ClusterToken_IsASecretThePreviewKnows()
    {
        await using var engine = await EngineUnderTest.StartAsync();

        var answer = await engine.InvokeAsync("aws:eks/getClusterAuth:getClusterAuth", ("name", WireValue.Of("observability")));

        WireValue.IsSecret(answer.Fields["token"]).ShouldBeTrue();
        engine.Secrets.OriginByValue.ShouldContain(known => known.Key == WireValue.Unwrap(answer.Fields["token"]).StringValue);
    }

    private static Value Filter(string name, string value)
    {
        return WireValue.Map(("name", WireValue.Of(name)), ("values", WireValue.List(value)));
    }

    private static IEnumerable<string> Texts(Struct answer, string key)
    {
        return answer.Fields[key].ListValue.Values.Select(value => value.StringValue);
    }
}
