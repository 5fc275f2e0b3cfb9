using Components.Tests.Documents;
using Lgtm.Components.Backends;
using Lgtm.Components.Capacity;
using Lgtm.Components.Charts;
using Lgtm.Components.Validation;
using Shouldly;
using Xunit;

namespace Components.Tests.Lgtm;

public sealed class LgtmImagesTests
{
    private const string Prefix = "mirror.example.com";

    public static TheoryData<ChartSet, CapacityProfile> EveryStack()
    {
        var cases = new TheoryData<ChartSet, CapacityProfile>();
        foreach (var profile in new[] { CapacityProfile.Dev, CapacityProfile.Small, CapacityProfile.Medium, CapacityProfile.Large })
        {
            cases.Add(ChartSet.LgtmDistributed, profile);
            cases.Add(ChartSet.Maintained, profile);
        }

        return cases;
    }

    [Theory]
    [MemberData(nameof(EveryStack))]
    public async Task EveryImage_ComesFromTheMirror(ChartSet charts, CapacityProfile profile)
    {
        foreach (var (release, values) in await Releases(charts, profile, Prefix))
        {
            var images = values.Levels().Where(IsImage).ToList();

            images.ShouldNotBeEmpty(release);
            images.ShouldAllBe(image => (image.Level.Text("registry") ?? image.Level.Text("repository"))!.StartsWith($"{Prefix}/"));
        }
    }

    [Theory]
    [MemberData(nameof(EveryStack))]
    public async Task Prefix_ChangesNothingButWhereImagesComeFrom(ChartSet charts, CapacityProfile profile)
    {
        var without = await Releases(charts, profile, prefix: null);
        foreach (var (release, values) in await Releases(charts, profile, Prefix))
        {
            var mirrored = Leaves(values).Except(Leaves(without[release])).ToList();

            mirrored.ShouldAllBe(leaf => leaf.Contains("/registry=") || leaf.Contains("/repository="));
            Leaves(without[release]).Except(Leaves(values)).ShouldAllBe(leaf => leaf.EndsWith("/loki/image/registry=docker.io"));
        }
    }

    [Theory]
    [InlineData(ChartSet.LgtmDistributed)]
    [InlineData(ChartSet.Maintained)]
    public async Task ExtraValues_StillHaveTheLastWord(ChartSet charts)
    {
        var args = Args(charts, CapacityProfile.Dev, Prefix, new Dictionary<string, object>()
        {
            ["grafana"] = new Dictionary<string, object>()
            {
                ["image"] = new Dictionary<string, object>() { ["registry"] = "elsewhere.example.com" },
            },
        });
        var grafana = ChartSetReleases.Find(args.Charts).Create(args)[0];

        var values = await Document.Of(grafana.Values.Merge(grafana.ExtraValues));

        values.Text([.. charts == ChartSet.Maintained ? Array.Empty<object>() : ["grafana"], "image", "registry"]).ShouldBe("elsewhere.example.com");
    }

    [Fact]
    public void Images_AreOfRegistriesThatNodesMayMirror()
    {
        LgtmImages.OfTheUmbrella.Concat(LgtmImages.OfGrafana).Concat(LgtmImages.OfLoki).Concat(LgtmImages.OfTempo).Concat(LgtmImages.OfMimir)
            .Select(image => image.Registry).Distinct().Except(ImageRegistryRules.Upstreams).ShouldBeEmpty();
    }

    [Fact]
    public void Prefix_ThatIsNone_IsRefused()
    {
        Refusal.Of(() => Args(ChartSet.Maintained, CapacityProfile.Dev, "https://mirror.example.com").CheckedFor("lgtm")).ShouldHaveSingleItem().ShouldStartWith("imageRegistryPrefix: ");
    }

    private static bool IsImage((string Path, Document Level) place)
    {
        return place.Path.EndsWith("image", StringComparison.OrdinalIgnoreCase) && (place.Level.At("registry") ?? place.Level.At("repository")) is string;
    }

    private static List<string> Leaves(Document values)
    {
        return [.. values.Levels().Where(place => place.Level.At() is string or bool or int).Select(place => $"{place.Path}={place.Level.Text()}")];
    }

    private static LgtmStackArgs Args(ChartSet charts, CapacityProfile profile, string? prefix, IReadOnlyDictionary<string, object>? extraValues = null)
    {
        return Sample.For(CapacityPlan.Create(profile), charts: charts, imageRegistryPrefix: prefix, extraValues: extraValues);
    }

    private static async Task<Dictionary<string, Document>> Releases(ChartSet charts, CapacityProfile profile, string? prefix)
    {
        var documents = new Dictionary<string, Document>();
        foreach (var release in ChartSetReleases.Find(charts).Create(Args(charts, profile, prefix)))
        {
            documents[release.Name] = await Document.Of(release.Values);
        }

        return documents;
    }
}
