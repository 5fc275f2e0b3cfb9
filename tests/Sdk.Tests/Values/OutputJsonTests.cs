using System.Text.Json;
using Pulumi;
using Pulumi.Utilities;
using Shouldly;
using Xunit;

namespace Sdk.Tests.Values;

public sealed class OutputJsonTests
{
    private static readonly Resource Bucket = new DependencyResource("urn:pulumi:dev::lgtm::aws:s3/bucket:Bucket::logs");

    [Fact]
    public async Task JsonSerialize_OfNestedInputsAndOutputs_WritesTheirValues()
    {
        var value = new Dictionary<string, object>(StringComparer.Ordinal)
        {
            ["input"] = (Input<int>)1,
            ["output"] = OutputUtilities.WithDependency(Output.Create("a"), Bucket),
            ["list"] = new InputList<string> { "x", Output.Create("y") },
            ["map"] = new InputMap<int> { ["k"] = 2 },
        };

        var data = await Output.JsonSerialize(Output.Create(value)).DataTask;

        data.Value.ShouldBe("""{"input":1,"output":"a","list":["x","y"],"map":{"k":2}}""");
        data.IsSecret.ShouldBeFalse();
        data.Resources.ShouldBe([Bucket]);
    }

    [Fact]
    public async Task JsonSerialize_OfAnOutputStillToCome_WaitsForIt()
    {
        var later = new TaskCompletionSource<string>();
        var json = Output.JsonSerialize(Output.Create(new[] { Output.Create(later.Task) }));

        json.DataTask.IsCompleted.ShouldBeFalse();
        later.SetResult("late");

        (await json.ValueAsync()).ShouldBe("""["late"]""");
    }

    [Fact]
    public async Task JsonSerialize_WithANestedUnknown_IsUnknownAltogether()
    {
        var data = await Output.JsonSerialize(Output.Create(new[] { Output.Create("a"), OutputUtilities.CreateUnknown("b") })).DataTask;

        data.IsKnown.ShouldBeFalse();
        data.Value.ShouldBeNull();
    }

    [Fact]
    public async Task JsonSerialize_WithANestedSecret_IsSecretAltogether()
    {
        var data = await Output.JsonSerialize(Output.Create(new[] { Output.CreateSecret("a") })).DataTask;

        data.Value.ShouldBe("""["a"]""");
        data.IsSecret.ShouldBeTrue();
    }

    [Fact]
    public async Task JsonSerialize_FollowsTheGivenOptions()
    {
        var options = new JsonSerializerOptions { PropertyNamingPolicy = JsonNamingPolicy.CamelCase };

        var data = await Output.JsonSerialize(Output.Create(new Dashboard(Output.Create("Logs"))), options).DataTask;

        data.Value.ShouldBe("""{"title":"Logs"}""");
    }

    [Fact]
    public async Task JsonDeserialize_OfASecret_IsSecret()
    {
        var data = await Output.JsonDeserialize<int[]>(Output.CreateSecret("[1,2]")).DataTask;

        data.As<int[]>().ShouldBe([1, 2]);
        data.IsSecret.ShouldBeTrue();
    }

    private sealed record Dashboard(Output<string> Title);
}
