using System.Collections.Immutable;
using System.Text.Json;
using Pulumi;
using Pulumi.Serialization;
using Pulumi.Utilities;
using Shouldly;
using Xunit;

namespace Sdk.Tests.Values;

public sealed class SerializerTests
{
    [Theory]
    [InlineData(null)]
    [InlineData(true)]
    [InlineData(3)]
    [InlineData(2.5)]
    [InlineData("a")]
    public async Task Scalar_StaysAsItIs(object? value)
    {
        (await Wire.Of(value)).ShouldBe(value);
    }

    [Fact]
    public async Task Args_WithoutAValue_LeaveItOut()
    {
        (await Wire.JsonOf(new Sample.VolumeArgs { Size = 3 })).ShouldBe("""{ "size": 3 }""");
    }

    [Fact]
    public async Task Dictionary_WithANullValue_LeavesItOut()
    {
        var value = new Dictionary<string, object?>(StringComparer.Ordinal) { ["none"] = null, ["b"] = Output.Create((string?)null), ["a"] = 1 };

        (await Wire.JsonOf(value)).ShouldBe("""{ "a": 1 }""");
    }

    [Fact]
    public async Task Dictionary_OnTheWire_IsSortedByKey()
    {
        var value = new Dictionary<string, object?>(StringComparer.Ordinal) { ["b"] = 1, ["B"] = 2, ["a"] = 3 };

        (await Wire.JsonOf(value)).ShouldBe("""{ "B": 2, "a": 3, "b": 1 }""");
    }

    [Fact]
    public async Task Dictionary_WithKeysThatAreNoStrings_IsRefused()
    {
        var error = await Should.ThrowAsync<InvalidOperationException>(() => Wire.Of(new Dictionary<int, string> { [1] = "a" }));

        error.Message.ShouldStartWith("Dictionaries are only supported with string keys");
    }

    [Fact]
    public async Task List_WithANullElement_KeepsIt()
    {
        (await Wire.JsonOf(new List<object?> { 1, null, "a" })).ShouldBe("""[ 1, null, "a" ]""");
    }

    [Fact]
    public async Task List_ThatIsADefaultArray_IsEmpty()
    {
        (await Wire.JsonOf(default(ImmutableArray<string>))).ShouldBe("[ ]");
        (await Wire.JsonOf((InputList<string>)default(ImmutableArray<string>))).ShouldBe("[ ]");
        (await Wire.JsonOf(ImmutableArray.Create("a"))).ShouldBe("""[ "a" ]""");
    }

    [Fact]
    public async Task InputList_WithOneUnknown_ShowsTheOthers()
    {
        InputList<string> list = ["a", OutputUtilities.CreateUnknown("b"), Output.CreateSecret("c")];

        (await Wire.JsonOf(list)).ShouldBe(
            """[ "a", "04da6b54-80e4-46f7-96ec-b56ff0331ba9", { "4dabf18193072939515e22adb298388d": "1b47061264138c4ac30d75fd1eb44270", "value": "c" } ]""");
    }

    [Fact]
    public async Task InputMap_WithOneUnknown_ShowsTheOthers()
    {
        var map = new InputMap<string> { ["a"] = "1", ["b"] = OutputUtilities.CreateUnknown("2") };

        (await Wire.JsonOf(map)).ShouldBe("""{ "a": "1", "b": "04da6b54-80e4-46f7-96ec-b56ff0331ba9" }""");
    }

    [Fact]
    public async Task Unions_AreWhatTheyHold()
    {
        InputUnion<string, ImmutableArray<string>> union = ImmutableArray.Create("a");

        (await Wire.JsonOf(union)).ShouldBe("""[ "a" ]""");
        (await Wire.JsonOf(Union<string, int>.FromT1(1))).ShouldBe("1");
    }

    [Fact]
    public async Task Json_KeepsItsShapeNullsIncluded()
    {
        using var document = JsonDocument.Parse("""{"a":[1,"b",true,null],"n":null}""");

        (await Wire.JsonOf(document.RootElement)).ShouldBe("""{ "a": [ 1, "b", true, null ], "n": null }""");
    }

    [Fact]
    public async Task Enums_AreNumbersAndEnumTypesTheirValue()
    {
        (await Wire.Of(Sample.Level.High)).ShouldBe(2);
        (await Wire.Of(Sample.Tier.Standard)).ShouldBe("STANDARD");
        (await Wire.Of(Sample.Factor.Half)).ShouldBe(0.5);
    }

    [Fact]
    public async Task OutputTypes_AreTheirFieldsWithALowerFirstLetter()
    {
        (await Wire.JsonOf(Sample.Rule.Of("a", 3))).ShouldBe("""{ "children": [ ], "days": 3, "name": "a" }""");
    }

    [Fact]
    public async Task NoValue_IsNull()
    {
        (await Wire.Of(default(ValueTuple))).ShouldBeNull();
    }

    public static TheoryData<object> Unsupported { get; } = new(1L, 1f, 1m, DateTime.UnixEpoch, Guid.Empty, Sample.Wide.One, 'c');

    [Theory]
    [MemberData(nameof(Unsupported))]
    public async Task TypeTheEngineHasNoNotionOf_IsRefusedWithItsPlace(object value)
    {
        var error = await Should.ThrowAsync<InvalidOperationException>(
            () => Wire.Of(new Dictionary<string, object?>(StringComparer.Ordinal) { ["a"] = new[] { value } }));

        error.Message.ShouldBe($"{value.GetType().FullName} is not a supported argument type.\n\tctx.a[0]");
    }

    [Fact]
    public async Task Task_InsideArgs_IsRefused()
    {
        var error = await Should.ThrowAsync<InvalidOperationException>(() => Wire.Of(Task.CompletedTask));

        error.Message.ShouldBe("Tasks are not allowed inside ResourceArgs. Please wrap your Task in an Output:\n\tctx");
    }

    [Fact]
    public async Task Outputs_AnywhereInside_AreDependencies()
    {
        var bucket = new DependencyResource("urn:pulumi:dev::lgtm::aws:s3/bucket:Bucket::logs");
        var key = new DependencyResource("urn:pulumi:dev::lgtm::aws:kms/key:Key::logs");
        var serializer = new Serializer();
        var nested = Output.Create<object>(new List<object> { OutputUtilities.WithDependency(Output.Create("b"), key) });

        await serializer.SerializeAsync("ctx", OutputUtilities.WithDependency(nested, bucket), keepResources: true, keepOutputValues: false);

        serializer.DependentResources.ShouldBe([bucket, key], ignoreOrder: true);
    }
}
