using System.Text;
using Cli.Tests.Engine;
using Google.Protobuf.WellKnownTypes;
using Lgtm.Cli.Engine;

namespace Cli.Tests.Cloud;

public sealed class ResourceAnswerTests
{
    [Fact]
    public async Task Cluster_HasEndpointCertificateAndIssuer()
    {
        await using var engine = await EngineUnderTest.StartAsync();

        var cluster = (await engine.RegisterAsync("aws:eks/cluster:Cluster", "main", with: request => request.Object.Fields["name"] = WireValue.Of("main"))).Object.Fields;

        cluster["arn"].StringValue.ShouldBe("arn:aws:eks:eu-west-1:123456789012:cluster/main");
        cluster["endpoint"].StringValue.ShouldMatch(@"^https://[0-9A-F]{32}\.gr7\.eu-west-1\.eks\.amazonaws\.com$");
        Encoding.ASCII.GetString(Convert.FromBase64String(cluster["certificateAuthority"].StructValue.Fields["data"].StringValue)).ShouldStartWith("-----BEGIN CERTIFICATE-----");
        cluster["identities"].ListValue.Values[0].StructValue.Fields["oidcs"].ListValue.Values[0].StructValue.Fields["issuer"].StringValue
            .ShouldMatch(@"^https://oidc\.eks\.eu-west-1\.amazonaws\.com/id/[0-9A-F]{32}$");
    }

    [Fact]
    public async Task Name_NotGiven_IsMadeOfTheLogicalOne()
    {
        await using var engine = await EngineUnderTest.StartAsync();

        var role = await engine.RegisterAsync("aws:iam/role:Role", "deployer");

        role.Object.Fields["name"].StringValue.ShouldMatch("^deployer-[0-9a-f]{7}$");
        role.Object.Fields["arn"].StringValue.ShouldBe($"arn:aws:iam::123456789012:role/{role.Id}");
    }

    [Fact]
    public async Task Placeholders_AreTheSameInEveryRunAndDifferForEveryResource()
    {
        await using var first = await EngineUnderTest.StartAsync();
        await using var second = await EngineUnderTest.StartAsync();

        var one = await first.RegisterAsync("aws:ec2/vpc:Vpc", "a");
        var same = await second.RegisterAsync("aws:ec2/vpc:Vpc", "a");
        var other = await second.RegisterAsync("aws:ec2/vpc:Vpc", "b");

        same.Id.ShouldBe(one.Id);
        string.Equals(other.Id, one.Id, StringComparison.Ordinal).ShouldBeFalse();
    }

    [Fact]
    public async Task Region_OfAnExplicitProvider_IsWhereTheResourceIs()
    {
        await using var engine = await EngineUnderTest.StartAsync();
        var provider = await engine.RegisterAsync("pulumi:providers:aws", "far", with: request => request.Object.Fields["region"] = WireValue.Of("ap-south-1"));

        var key = await engine.RegisterAsync("aws:kms/key:Key", "key", with: request => request.Provider = $"{provider.Urn}::{provider.Id}");

        key.Object.Fields["arn"].StringValue.ShouldStartWith("arn:aws:kms:ap-south-1:");
    }

    [Fact]
    public async Task LoadBalancer_HasAHostName()
    {
        await using var engine = await EngineUnderTest.StartAsync();

        var service = await engine.RegisterAsync("kubernetes:core/v1:Service", "web", with: request =>
        {
            request.Object.Fields["kind"] = WireValue.Of("Service");
            request.Object.Fields["metadata"] = WireValue.Map(("name", WireValue.Of("web")), ("namespace", WireValue.Of("shop")));
            request.Object.Fields["spec"] = WireValue.Map(("type", WireValue.Of("LoadBalancer")));
        });

        service.Id.ShouldBe("shop/web");
        var status = service.Object.Fields["status"].StructValue.Fields["loadBalancer"].StructValue;
        status.Fields["ingress"].ListValue.Values[0].StructValue.Fields["hostname"].StringValue.ShouldMatch(@"^k8s-shop-web-[0-9a-f]+-[0-9a-f]+\.elb\.eu-west-1\.amazonaws\.com$");
    }

    [Fact]
    public async Task RandomPassword_IsASecretOfTheRightLengthThatThePreviewKnows()
    {
        await using var engine = await EngineUnderTest.StartAsync();

        var password = await engine.RegisterAsync(
            "random:index/randomPassword:RandomPassword", "password", with: request => request.Object.Fields["length"] = Value.ForNumber(32));

        var result = password.Object.Fields["result"];
        WireValue.IsSecret(result).ShouldBeTrue();
        WireValue.Unwrap(result).StringValue.Length.ShouldBe(32);
        engine.Secrets.OriginByValue.ShouldContain(known => known.Key == WireValue.Unwrap(result).StringValue);
    }

    [Fact]
    public async Task Type_NobodyTaughtTheCloud_GetsItsInputsBack()
    {
        await using var engine = await EngineUnderTest.StartAsync();

        var answer = await engine.RegisterAsync("tls:index/privateKey:PrivateKey", "key", with: request => request.Object.Fields["algorithm"] = WireValue.Of("RSA"));

        answer.Id.ShouldNotBeEmpty();
        answer.Object.Fields.Keys.ShouldBe(["algorithm"]);
    }
}
