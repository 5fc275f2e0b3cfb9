using System.Collections.Immutable;
using Pulumi;
using Pulumi.Utilities;
using Shouldly;
using Xunit;

namespace Sdk.Tests.Values;

public sealed class InputArgsTests
{
    [Fact]
    public async Task Args_AreReadFromFieldsAndPropertiesByTheirWireNames()
    {
        var inputs = await new VolumeArgs { Size = 8, Tags = { ["team"] = "observability" } }.ToDictionaryAsync();

        inputs.Keys.ShouldBe(["size", "tags", "encrypted"], ignoreOrder: true);
        inputs["size"].ShouldBeOfType<Input<int>>();
        inputs["tags"].ShouldBeOfType<InputMap<string>>();
        inputs["encrypted"].ShouldBeNull();
    }

    [Fact]
    public async Task Args_WithoutARequiredInput_SayWhichOne()
    {
        var error = await Should.ThrowAsync<ArgumentNullException>(async () => await new VolumeArgs().ToDictionaryAsync());

        error.Message.ShouldStartWith("[Input] Sdk.Tests.Values.InputArgsTests+VolumeArgs.Size is required but was not given a value");
    }

    [Theory]
    [InlineData(true, "true")]
    [InlineData(false, "false")]
    public async Task JsonInput_OfAProvider_BecomesText(bool value, string text)
    {
        var json = await JsonOf(new ProviderLikeArgs { Encrypted = value });

        json.ShouldBe(OutputData.Of(text));
    }

    [Fact]
    public async Task JsonInput_WithASecretInside_KeepsItMarkedInTheText()
    {
        var json = await JsonOf(new ProviderLikeArgs { Token = { ["value"] = Output.CreateSecret("s3cret") } });

        json.IsSecret.ShouldBeFalse();
        json.Value.ShouldBe("""{ "value": { "4dabf18193072939515e22adb298388d": "1b47061264138c4ac30d75fd1eb44270", "value": "s3cret" } }""");
    }

    [Fact]
    public async Task JsonInput_ThatIsUnknown_IsTheSentinelAsText()
    {
        var json = await JsonOf(new ProviderLikeArgs { Encrypted = OutputUtilities.CreateUnknown(value: true) });

        json.IsKnown.ShouldBeTrue();
        json.Value.ShouldBe("\"04da6b54-80e4-46f7-96ec-b56ff0331ba9\"");
    }

    [Fact]
    public async Task JsonInput_OfAnArgsObject_WritesItsUnknownPartsAsTheSentinel()
    {
        var json = await JsonOf(new ProviderLikeArgs
        {
            Volume = new VolumeArgs { Size = OutputUtilities.CreateUnknown(1), Encrypted = Output.CreateSecret(value: true) },
        });

        json.IsKnown.ShouldBeTrue();
        json.IsSecret.ShouldBeFalse();
        json.As<string>().ShouldContain("\"size\": \"04da6b54-80e4-46f7-96ec-b56ff0331ba9\"");
        json.As<string>().ShouldContain("1b47061264138c4ac30d75fd1eb44270");
    }

    [Fact]
    public async Task DictionaryArgs_AreTheirDictionary()
    {
        var inputs = ImmutableDictionary<string, object?>.Empty.Add("name", "a").Add("size", Output.Create(1)).Add("none", null);

        (await new DictionaryResourceArgs(inputs).ToDictionaryAsync()).ShouldBeSameAs(inputs);
        (await new DictionaryInvokeArgs(inputs).ToDictionaryAsync()).ShouldBeSameAs(inputs);
    }

    [Fact]
    public void DictionaryArgs_WithATypeNoProviderCanTake_AreRefused()
    {
        var inputs = ImmutableDictionary<string, object?>.Empty.Add("when", DateTime.UnixEpoch);

        Should.Throw<InvalidOperationException>(() => new DictionaryResourceArgs(inputs)).Message.ShouldContain("System.DateTime");
        Should.Throw<InvalidOperationException>(() => new DictionaryInvokeArgs(inputs)).Message.ShouldContain("System.DateTime");
    }

    private static async Task<OutputData> JsonOf(ProviderLikeArgs args)
    {
        var inputs = await args.ToDictionaryAsync();
        return await inputs.Values.OfType<Output<string>>().Single(output => output is not null).DataTask;
    }

    private sealed class VolumeArgs : ResourceArgs
    {
        [Input("tags")]
        private InputMap<string>? _tags;

        [Input("size", required: true)]
        public Input<int> Size { get; set; } = null!;

        [Input("encrypted")]
        public Input<bool>? Encrypted { get; set; }

        public InputMap<string> Tags
        {
            get => _tags ??= [];
            set => _tags = value;
        }
    }

    private sealed class ProviderLikeArgs : ResourceArgs
    {
        [Input("token", json: true)]
        private InputMap<string>? _token;

        [Input("encrypted", json: true)]
        public Input<bool>? Encrypted { get; set; }

        [Input("volume", json: true)]
        public Input<VolumeArgs>? Volume { get; set; }

        public InputMap<string> Token => _token ??= [];
    }
}
