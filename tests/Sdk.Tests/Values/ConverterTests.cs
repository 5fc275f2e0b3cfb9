using System.Collections.Immutable;
using System.Text.Json;
using Pulumi;
using Pulumi.Serialization;
using Shouldly;
using Xunit;

namespace Sdk.Tests.Values;

public sealed class ConverterTests
{
    private const string Secret = "4dabf18193072939515e22adb298388d";

    private readonly List<string> _warnings = [];

    [Fact]
    public void Number_ForAnInt_LosesItsFraction()
    {
        Read<int>("3.9").ShouldBe(3);
        Read<int>("-3.9").ShouldBe(-3);
        Read<double>("3.9").ShouldBe(3.9);
    }

    [Fact]
    public void Null_GivesTheDefaultOfTheType()
    {
        Read<int>("null").ShouldBe(0);
        Read<int?>("null").ShouldBeNull();
        Read<string>("null").ShouldBeNull();
        Read<ImmutableArray<string>>("null").IsDefault.ShouldBeTrue();
        Read<ImmutableDictionary<string, string>>("null").ShouldBeNull();
        Read<Sample.Level>("null").ShouldBe(default);
        Read<Sample.Rule>("null").ShouldBeNull();
        _warnings.ShouldBeEmpty();
    }

    [Fact]
    public void Nullable_TakesTheValueOfItsType()
    {
        Read<int?>("3").ShouldBe(3);
        Read<bool?>("true").ShouldBe(true);
    }

    [Fact]
    public void Collections_AreReadElementByElement()
    {
        Read<ImmutableArray<int>>("[1, 2.5]").ShouldBe([1, 2]);
        Read<ImmutableDictionary<string, ImmutableArray<string>>>("""{ "a": ["b"] }""")["a"].ShouldBe(["b"]);
    }

    [Fact]
    public void Objects_AreReadThroughTheConstructorByWireName()
    {
        var rule = Read<Sample.Rule>("""{ "name": "a", "retentionDays": 7, "children": [ { "name": "b" } ], "unheardOf": 1 }""");

        (rule.Name, rule.Days).ShouldBe(("a", 7));
        var child = rule.Children.ShouldHaveSingleItem();
        (child.Name, child.Days, child.Children.IsDefault).ShouldBe(("b", 0, true));
    }

    [Fact]
    public void Enums_AreReadFromNumbersAndEnumTypesFromTheirValue()
    {
        Read<Sample.Level>("2").ShouldBe(Sample.Level.High);
        Read<Sample.Tier>("\"STANDARD\"").ShouldBe(Sample.Tier.Standard);
        Read<Sample.Factor>("0.5").ShouldBe(Sample.Factor.Half);
    }

    [Fact]
    public void Union_TakesTheFirstTypeThatFits()
    {
        Read<Union<string, int>>("\"a\"").AsT0.ShouldBe("a");
        Read<Union<string, int>>("1").AsT1.ShouldBe(1);
        Read<Union<double, int>>("1").IsT0.ShouldBeTrue();
        _warnings.ShouldBeEmpty();
    }

    [Fact]
    public async Task NestedOutputs_AreMade()
    {
        var outputs = Read<ImmutableArray<Output<int>>>("[1]");

        (await outputs[0].ValueAsync()).ShouldBe(1);
    }

    [Fact]
    public void Json_KeepsItsShape()
    {
        Read<JsonElement>("""{ "a": [1, "b", true, null] }""").GetRawText().ShouldBe("""{"a":[1,"b",true,null]}""");
    }

    [Fact]
    public void AnyObject_IsWhateverCame()
    {
        Read<object>("1").ShouldBe(1.0);
        Read<ImmutableDictionary<string, object>>("""{ "a": "b" }""")["a"].ShouldBe("b");
    }

    [Fact]
    public void Mismatch_WarnsAndGivesTheDefault()
    {
        Read<string>("1").ShouldBeNull();
        Read<int>("\"a\"").ShouldBe(0);
        Read<bool>("\"true\"").ShouldBeFalse();

        _warnings.ShouldBe(
        [
            "Expected System.String but got System.Double deserializing Thing.field",
            "Expected System.Double but got System.String deserializing Thing.field",
            "Expected System.Boolean but got System.String deserializing Thing.field",
        ]);
    }

    [Fact]
    public void Mismatch_InsideAnObject_LeavesTheRest()
    {
        var rule = Read<Sample.Rule>("""{ "name": 1, "retentionDays": 7 }""");

        (rule.Name, rule.Days).ShouldBe((null, 7));
        _warnings.ShouldBe(["Expected System.String but got System.Double deserializing Sdk.Tests.Values.Sample+Rule(name)"]);
    }

    [Fact]
    public void Mismatch_InsideAList_LeavesTheOtherElements()
    {
        Read<ImmutableArray<int>>("[1, \"a\", 3]").ShouldBe([1, 0, 3]);
        _warnings.ShouldHaveSingleItem();
    }

    [Fact]
    public void Mismatch_OfBothUnionTypes_NamesBoth()
    {
        Read<Union<string, int>>("true");

        _warnings.ShouldBe(["Expected System.String or System.Int32 but got System.Boolean deserializing Thing.field"]);
    }

    [Fact]
    public void Secret_AroundTheValue_IsKept()
    {
        var value = Wire.Json($$"""{ "{{Secret}}": "1b47061264138c4ac30d75fd1eb44270", "value": [1] }""");

        var data = Converter.ConvertValue(_warnings.Add, "Thing.field", value, typeof(ImmutableArray<int>));

        data.As<ImmutableArray<int>>().ShouldBe([1]);
        data.IsSecret.ShouldBeTrue();
    }

    [Fact]
    public void Unknown_GivesTheDefaultUnknown()
    {
        var data = Converter.ConvertValue(_warnings.Add, "Thing.field", Wire.Json("\"04da6b54-80e4-46f7-96ec-b56ff0331ba9\""), typeof(int));

        data.IsKnown.ShouldBeFalse();
        data.As<int>().ShouldBe(0);
        _warnings.ShouldBeEmpty();
    }

    [Theory]
    [InlineData(typeof(long))]
    [InlineData(typeof(DateTime))]
    [InlineData(typeof(List<string>))]
    [InlineData(typeof(ImmutableArray<decimal>))]
    [InlineData(typeof(ImmutableDictionary<int, string>))]
    [InlineData(typeof(Sample.Wide))]
    [InlineData(typeof(Sample.VolumeArgs))]
    public void TargetType_ThatNoValueFits_IsRefused(Type type)
    {
        Should.Throw<InvalidOperationException>(() => Converter.CheckTargetType("Thing.field", type)).Message.ShouldContain(type.FullName is null ? "" : "Thing.field");
    }

    [Theory]
    [InlineData(typeof(ImmutableDictionary<string, ImmutableArray<int?>>))]
    [InlineData(typeof(Union<string, Sample.Tier>))]
    [InlineData(typeof(Output<Sample.Rule>))]
    [InlineData(typeof(Bucket))]
    public void TargetType_ThatValuesFit_IsAccepted(Type type)
    {
        Should.NotThrow(() => Converter.CheckTargetType("Thing.field", type));
    }

    private T Read<T>(string json) => Converter.ConvertValue(_warnings.Add, "Thing.field", Wire.Json(json), typeof(T)).As<T>();

    private sealed class Bucket(string name) : CustomResource("aws:s3/bucket:Bucket", name, args: null, options: null);
}
