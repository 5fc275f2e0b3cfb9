using Lgtm.Components.Backends;
using Lgtm.Components.Capacity;
using Lgtm.Components.Charts;
using Shouldly;
using Xunit;

namespace Components.Tests.Lgtm;

/// <summary>When the rings of Loki and Tempo look for zones; that all plans do, and what breaks it, is among the promises.</summary>
public sealed class IngesterZonesTests
{
    public static TheoryData<ChartSet> Sets => new(Enum.GetValues<ChartSet>());

    [Theory]
    [MemberData(nameof(Sets))]
    public async Task Zones_OnAClusterThatDoesNotLabelPods_AreNotStated(ChartSet charts)
    {
        var args = Args(charts, podsKnowTheirZone: false);

        (await Looking(args)).ShouldBeEmpty();
        (await Stating(args)).ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Sets))]
    public async Task Zones_OfAPlanThatIsNotZoneAware_AreNotStated(ChartSet charts)
    {
        var args = Args(charts, zoneAware: false);

        (await Looking(args)).ShouldBeEmpty();
        (await Stating(args)).ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Sets))]
    public async Task Zones_WithOneIngesterInEach_AreStatedButNotLookedFor_UntilThereAreMore(ChartSet charts)
    {
        var args = Sample.For(CapacityProfile.Small, charts);

        (await Looking(args)).ShouldBeEmpty();
        (await Stating(args)).ShouldBe(["loki", "tempo"]);
    }

    [Theory]
    [MemberData(nameof(Sets))]
    public async Task Zones_ThatCannotHaveAsManyIngestersEach_AreNotLookedFor(ChartSet charts)
    {
        (await Looking(Args(charts, tempoIngesters: 7))).ShouldBe(["loki"]);
    }

    [Theory]
    [MemberData(nameof(Sets))]
    public async Task StatefulSets_KeepTheirNames_WithZones(ChartSet charts)
    {
        foreach (var (backend, document) in await ReleaseDocuments.Of(Args(charts)))
        {
            (backend == "mimir" || document.Flag("ingester", "zoneAwareReplication", "enabled") != true).ShouldBeTrue(backend);
        }
    }

    private static LgtmStackArgs Args(ChartSet charts, bool? zoneAware = null, bool podsKnowTheirZone = true, int? tempoIngesters = null)
    {
        var plan = CapacityPlan.Create(CapacityProfile.Large, overrides: new CapacityOverrides
        {
            ZoneAware = zoneAware,
            LogPatterns = charts == ChartSet.Maintained,
            Workloads = new Dictionary<string, WorkloadOverride>() { [Workload.TempoIngester] = new() { Replicas = tempoIngesters } },
        });
        return Sample.For(plan, charts: charts, podsKnowTheirZone: podsKnowTheirZone);
    }

    private static async Task<IEnumerable<string>> Looking(LgtmStackArgs args)
    {
        var documents = await ReleaseDocuments.Of(args);
        return new[] { ("loki", ReleaseDocuments.LokiConfigOf(documents)), ("tempo", documents["tempo"].Below("tempo", "structuredConfig")) }
            .Where(config => config.Item2.Flag("ingester", "lifecycler", "ring", "zone_awareness_enabled") == true)
            .Select(config => config.Item1);
    }

    private static async Task<IEnumerable<string>> Stating(LgtmStackArgs args)
    {
        return (await ReleaseDocuments.Of(args))
            .Where(document => document.Value.Texts("ingester", "extraArgs").Any(argument => argument.StartsWith("-ingester.availability-zone=")))
            .Select(document => document.Key);
    }
}
