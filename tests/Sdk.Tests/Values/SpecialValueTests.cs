using System.Collections.Immutable;
using Pulumi;
using Pulumi.Utilities;
using Shouldly;
using Xunit;

namespace Sdk.Tests.Values;

public sealed class SpecialValueTests
{
    private const string Urn = "urn:pulumi:dev::lgtm::lgtm:index:TelemetryBucket$cloud:storage/bucket:Bucket::logs";
    private const string Signature = "4dabf18193072939515e22adb298388d";

    [Fact]
    public async Task Secret_GoesOutAsTheSecretSignatureAndComesBackSecret()
    {
        (await Wire.JsonOf(Output.CreateSecret("a"))).ShouldBe(
            $$"""{ "{{Signature}}": "1b47061264138c4ac30d75fd1eb44270", "value": "a" }""");

        (await Wire.RoundTrip(Output.CreateSecret("a"))).ShouldBe(OutputData.Of("a") with { IsSecret = true });
    }

    [Fact]
    public async Task Unknown_GoesOutAsTheSentinelAndComesBackUnknown()
    {
        (await Wire.JsonOf(OutputUtilities.CreateUnknown(1))).ShouldBe("\"04da6b54-80e4-46f7-96ec-b56ff0331ba9\"");

        (await Wire.RoundTrip(OutputUtilities.CreateUnknown(1))).ShouldBe(OutputData.Unknown());
    }

    [Fact]
    public async Task UnknownSecret_GoesOutAsUnknownOnly()
    {
        (await Wire.JsonOf(Output.CreateSecret(OutputUtilities.CreateUnknown(1)))).ShouldBe("\"04da6b54-80e4-46f7-96ec-b56ff0331ba9\"");
    }

    [Theory]
    [InlineData("1c4a061d-8072-4f0a-a4cb-0ff528b18fe7")]
    [InlineData("3eeb2bf0-c639-47a8-9e75-3b44932eb421")]
    [InlineData("6a19a0b0-7e62-4c92-b797-7f8e31da9cc2")]
    [InlineData("030794c1-ac77-496b-92df-f27374a8bd58")]
    [InlineData("e48ece36-62e2-4504-bad9-02848725956a")]
    [InlineData("dd056dcd-154b-4c76-9bd3-c8f88648b5ff")]
    public void Unknown_OfAnyKind_IsUnderstood(string sentinel)
    {
        Wire.Read($"\"{sentinel}\"").IsKnown.ShouldBeFalse();
    }

    [Fact]
    public void Value_WithAnUnknownAndASecretInside_IsUnknownAndSecret()
    {
        var data = Wire.Read(
            $$"""{ "a": [ { "{{Signature}}": "1b47061264138c4ac30d75fd1eb44270", "value": 1 } ], "b": "04da6b54-80e4-46f7-96ec-b56ff0331ba9" }""");

        data.IsKnown.ShouldBeFalse();
        data.IsSecret.ShouldBeTrue();
    }

    public static TheoryData<AssetOrArchive, string> Files { get; } = new()
    {
        { new FileAsset("./a"), $$"""{ "{{Signature}}": "c44067f5952c0a294b673a41bacd8c17", "path": "./a" }""" },
        { new StringAsset("a"), $$"""{ "{{Signature}}": "c44067f5952c0a294b673a41bacd8c17", "text": "a" }""" },
        { new RemoteAsset("u"), $$"""{ "{{Signature}}": "c44067f5952c0a294b673a41bacd8c17", "uri": "u" }""" },
        { new FileArchive("./a"), $$"""{ "{{Signature}}": "0def7320c3a5731c473e5ecbe6d01bc7", "path": "./a" }""" },
        { new RemoteArchive("u"), $$"""{ "{{Signature}}": "0def7320c3a5731c473e5ecbe6d01bc7", "uri": "u" }""" },
        {
            new AssetArchive(new Dictionary<string, AssetOrArchive>(StringComparer.Ordinal) { ["f"] = new StringAsset("a") }),
            $$"""{ "{{Signature}}": "0def7320c3a5731c473e5ecbe6d01bc7", "assets": { "f": { "{{Signature}}": "c44067f5952c0a294b673a41bacd8c17", "text": "a" } } }"""
        },
    };

    [Theory]
    [MemberData(nameof(Files))]
    public async Task File_GoesOutAsItsSignatureAndComesBackAsItself(AssetOrArchive file, string json)
    {
        (await Wire.JsonOf(file)).ShouldBe(json);

        var back = (await Wire.RoundTrip(file)).Value;
        back.ShouldBeOfType(file.GetType());
        (await Wire.JsonOf(back)).ShouldBe(json);
    }

    [Theory]
    [InlineData("c44067f5952c0a294b673a41bacd8c17")]
    [InlineData("0def7320c3a5731c473e5ecbe6d01bc7")]
    [InlineData("5cf8f73096256a8f31e491e813e4eb8e")]
    [InlineData("1b47061264138c4ac30d75fd1eb44270")]
    [InlineData("00000000000000000000000000000000")]
    public void SpecialValue_WithoutItsParts_IsRefused(string signature)
    {
        Should.Throw<InvalidOperationException>(() => Wire.Read($$"""{ "{{Signature}}": "{{signature}}" }"""));
    }

    [Fact]
    public async Task ResourceReference_OfAClassNobodyHas_ComesBackAsAResourceWithThatUrn()
    {
        const string urn = "urn:pulumi:dev::lgtm::acme:index:Anvil::one";

        var data = Wire.Read($$"""{ "{{Signature}}": "5cf8f73096256a8f31e491e813e4eb8e", "urn": "{{urn}}", "id": "b-1", "packageVersion": "7.0.0" }""");

        var resource = data.Value.ShouldBeAssignableTo<Resource>();
        (await resource!.Urn.ValueAsync()).ShouldBe(urn);
    }

    [Fact]
    public async Task Resource_GoesOutAsAReferenceOrAsItsIdAndCounts()
    {
        var resource = new DependencyResource(Urn);
        var serializer = new Pulumi.Serialization.Serializer();

        var reference = await Wire.JsonOf(resource);
        await serializer.SerializeAsync("ctx", resource, keepResources: true, keepOutputValues: false);

        reference.ShouldBe($$"""{ "{{Signature}}": "5cf8f73096256a8f31e491e813e4eb8e", "id": "", "urn": "{{Urn}}" }""");
        (await Wire.JsonOf(resource, keepResources: false)).ShouldBe("\"\"");
        serializer.DependentResources.ShouldContain(resource);
    }

    [Fact]
    public async Task Resource_WhenReferencesDoNotCount_IsNoDependency()
    {
        var serializer = new Pulumi.Serialization.Serializer(excludeResourceReferencesFromDependencies: true);

        await serializer.SerializeAsync("ctx", new DependencyResource(Urn), keepResources: true, keepOutputValues: false);

        serializer.DependentResources.ShouldBeEmpty();
    }

    [Fact]
    public async Task OutputValue_OfAPlainOutput_IsPlain()
    {
        (await Wire.JsonOf(Output.Create("a"), keepOutputValues: true)).ShouldBe("\"a\"");
    }

    [Fact]
    public async Task OutputValue_CarriesSecretAndUnknown()
    {
        (await Wire.JsonOf(Output.CreateSecret("a"), keepOutputValues: true)).ShouldBe(
            $$"""{ "{{Signature}}": "d0e6a833031e9bbcd3f4e8bde6ca49a4", "secret": true, "value": "a" }""");
        (await Wire.JsonOf(OutputUtilities.CreateUnknown("a"), keepOutputValues: true)).ShouldBe(
            $$"""{ "{{Signature}}": "d0e6a833031e9bbcd3f4e8bde6ca49a4" }""");
    }

    [Fact]
    public async Task OutputValue_CarriesItsDependenciesBothWays()
    {
        var output = OutputUtilities.WithDependency(Output.Create("a"), new DependencyResource(Urn));

        (await Wire.JsonOf(output, keepOutputValues: true)).ShouldBe(
            $$"""{ "{{Signature}}": "d0e6a833031e9bbcd3f4e8bde6ca49a4", "dependencies": [ "{{Urn}}" ], "value": "a" }""");

        var back = await Wire.RoundTrip(output, keepOutputValues: true);
        back.Value.ShouldBe("a");
        (await back.Resources.ShouldHaveSingleItem().Urn.ValueAsync()).ShouldBe(Urn);
    }

    [Fact]
    public void OutputValue_WithoutAValue_ComesBackUnknown()
    {
        var data = Wire.Read($$"""{ "{{Signature}}": "d0e6a833031e9bbcd3f4e8bde6ca49a4", "secret": true }""");

        data.IsKnown.ShouldBeFalse();
        data.IsSecret.ShouldBeTrue();
    }

    [Fact]
    public void Object_ComesBackWithoutWhatBelongsToTheEngine()
    {
        var value = Wire.Read("""{ "a": 1, "__defaults": [] }""").Value.ShouldBeOfType<ImmutableDictionary<string, object?>>();

        value.ShouldBe([new("a", 1.0)]);
    }

    [Fact]
    public void List_ComesBackAsAnImmutableArray()
    {
        Wire.Read("""[ 1, null, "a", true ]""").Value.ShouldBeOfType<ImmutableArray<object?>>().ShouldBe([1.0, null, "a", true]);
    }
}
