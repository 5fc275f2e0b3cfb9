using Google.Protobuf.WellKnownTypes;
using Lgtm.Cli.Engine;
using Lgtm.Cli.Report;

namespace Cli.Tests.Report;

public sealed class WireJsonTests
{
    [Fact]
    public void Secret_WithAStructure_KeepsItAndMasksEveryLeaf()
    {
        var secret = WireValue.Secret(WireValue.Map(("user", WireValue.Of("me")), ("ports", Value.ForList(Value.ForNumber(1), WireValue.Secret(WireValue.Of("two"))))));

        Json(secret).ShouldBe("""{"v":{"$secret":{"ports":["[secret]","[secret]"],"user":"[secret]"}}}""");
    }

    [Fact]
    public void Unknown_IsMarked_AlsoInsideASecret()
    {
        Json(WireValue.Secret(Value.ForList(WireValue.Of(WireValue.Unknown)))).ShouldBe("""{"v":{"$secret":[{"$unknown":true}]}}""");
    }

    [Fact]
    public void JsonTextOfAProvider_WithASecretInside_IsMaskedAsAWhole()
    {
        const string text = "{\"password\":{\"" + WireValue.SignatureKey + "\":\"" + WireValue.SecretSignature + "\",\"value\":\"hidden\"}}";

        Json(WireValue.Of(text)).ShouldBe("""{"v":{"$secret":"[secret]"}}""");
    }

    [Fact]
    public void OutputValue_WithoutContent_IsUnknown()
    {
        Json(WireValue.Map((WireValue.SignatureKey, WireValue.Of(WireValue.OutputSignature)))).ShouldBe("""{"v":{"$unknown":true}}""");
    }

    [Fact]
    public void ReferenceToAResource_KeepsItsUrnAndId()
    {
        var reference = WireValue.Map((WireValue.SignatureKey, WireValue.Of(WireValue.ResourceSignature)), ("urn", WireValue.Of("urn:x")), ("id", WireValue.Of("1")));

        Json(reference).ShouldBe("""{"v":{"$resource":{"id":"1","urn":"urn:x"}}}""");
    }

    private static string Json(Value value)
    {
        return WireJson.TextOf(WireValue.Map(("v", value)).StructValue);
    }
}
