using Pulumi;
using Shouldly;
using Xunit;

namespace Sdk.Tests.OfficialApi;

/// <summary>The comparison itself finds what it is there to find.</summary>
public sealed class ApiComparisonTests
{
    [Fact]
    public void Comparison_OfTheSameType_FindsNothing()
    {
        var listing = OfficialListing.Parse(Listed(typeof(Sample)));

        ApiComparison.Surplus(ReflectedApi.Of(typeof(Sample)), listing).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("int size = 3", "int size")]
    [InlineData("int size = 3", "int size = 4")]
    [InlineData("int size = 3", "int length = 3")]
    [InlineData("Input<int> Size", "Input<int>? Size")]
    [InlineData("Input<int> Size", "Input<double> Size")]
    [InlineData("(\"size\", true", "(\"size\", false")]
    [InlineData("\"tags\"", "\"labels\"")]
    [InlineData("string? Left { get; }", "string Left { get; }")]
    [InlineData("string? Left { get; }", "string? Left { get; set; }")]
    [InlineData("class ApiComparisonTests", "sealed class ApiComparisonTests")]
    [InlineData(" : ResourceArgs", " : InvokeArgs")]
    [InlineData("static Output<string> Find", "Output<string> Find")]
    [InlineData("Input<string>? name", "Input<string> name")]
    [InlineData("params Output<int>[]", "Output<int>[]")]
    public void Comparison_WithASignatureThatDiffers_NamesIt(string ours, string official)
    {
        var listing = Listed(typeof(Sample));
        listing.ShouldContain(ours);

        var surplus = ApiComparison.Surplus(
            ReflectedApi.Of(typeof(Sample)), OfficialListing.Parse(listing.Replace(ours, official, StringComparison.Ordinal)));

        surplus.ShouldHaveSingleItem().ShouldContain(nameof(Sample));
    }

    [Fact]
    public void Comparison_WithATypeOrMemberThatIsNotThere_NamesIt()
    {
        var api = ReflectedApi.Of(typeof(Sample));
        var withoutFind = string.Join('\n', Listed(typeof(Sample)).Split('\n').Where(line => !line.Contains(" Find(", StringComparison.Ordinal)));

        ApiComparison.Surplus(api, []).ShouldHaveSingleItem().ShouldContain("is not in the official package");
        ApiComparison.Surplus(api, OfficialListing.Parse(withoutFind)).ShouldHaveSingleItem().ShouldContain("Find");
    }

    [Fact]
    public void Comparison_WithOfficialMembersThatOursLacks_FindsNothing()
    {
        var listing = Listed(typeof(Sample)) + "\n  void Surprise()";

        ApiComparison.Surplus(ReflectedApi.Of(typeof(Sample)), OfficialListing.Parse(listing)).ShouldBeEmpty();
    }

    private static string Listed(Type type)
    {
        var (_, api) = ReflectedApi.Of(type).Single();
        return $"{api.Declaration} : {string.Join(", ", api.Bases)}\n{string.Join('\n', api.Members.Select(member => "  " + member))}";
    }

    public class Sample(string name, int size = 3) : ResourceArgs
    {
        [Input("tags")]
        private InputMap<string>? _tags;

        [Input("size", required: true)]
        public Input<int> Size { get; set; } = size;

        public InputMap<string> Tags
        {
            get => _tags ??= [];
            set => _tags = value;
        }

        public string? Left { get; private set; } = name;

        public static Output<string> Find(Input<string>? name, params Output<int>[] among) => Output.Format($"{name}{among.Length}");
    }
}
