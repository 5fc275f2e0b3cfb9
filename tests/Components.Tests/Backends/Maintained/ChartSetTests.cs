using Components.Tests.Documents;
using Lgtm.Components.Capacity;
using Lgtm.Components.Charts;
using Shouldly;
using Xunit;

namespace Components.Tests.Lgtm;

/// <summary>What a stack keeps when its charts change.</summary>
public sealed class ChartSetTests
{
    private static readonly (string Backend, string Component)[] Sized =
    [
        ("loki", "distributor"), ("loki", "ingester"), ("loki", "querier"), ("loki", "queryFrontend"), ("loki", "compactor"), ("loki", "ruler"), ("loki", "gateway"),
        ("tempo", "distributor"), ("tempo", "ingester"), ("tempo", "querier"), ("tempo", "queryFrontend"), ("tempo", "compactor"), ("tempo", "metricsGenerator"),
        ("mimir", "distributor"), ("mimir", "ingester"), ("mimir", "store_gateway"), ("mimir", "compactor"), ("mimir", "alertmanager"), ("mimir", "querier"),
        ("mimir", "query_frontend"), ("mimir", "query_scheduler"), ("mimir", "ruler"), ("mimir", "gateway"),
    ];

    public static TheoryData<CapacityProfile> Profiles => [CapacityProfile.Dev, CapacityProfile.Small, CapacityProfile.Medium, CapacityProfile.Large];

    [Theory]
    [MemberData(nameof(Profiles))]
    public async Task Buckets_AreTheSame(CapacityProfile profile)
    {
        var (one, other) = await Both(profile);

        Buckets(other).ShouldBe(Buckets(one));
        Buckets(other).Count.ShouldBe(6);
    }

    [Theory]
    [MemberData(nameof(Profiles))]
    public async Task Retention_IsTheSame(CapacityProfile profile)
    {
        var (one, other) = await Both(profile);

        Retention(other).ShouldBe(Retention(one));
        Retention(other).ShouldBe(["336h", "168h", "400d"]);
    }

    [Theory]
    [InlineData("loki")]
    [InlineData("tempo")]
    [InlineData("mimir")]
    [InlineData("grafana")]
    public async Task ServiceAccount_IsTheOneThatTheRoleTrusts(string backend)
    {
        var (one, other) = await Both(CapacityProfile.Medium);

        var account = other[backend].Below("serviceAccount");
        account.Yaml().ShouldBe(one[backend].Below("serviceAccount").Yaml());
        account.Text("name").ShouldBe($"lgtm-{backend}");
    }

    [Fact]
    public async Task DataSources_AreTheSame()
    {
        var (one, other) = await Both(CapacityProfile.Medium);

        other["grafana"].Below("datasources").Yaml().ShouldBe(one["grafana"].Below("datasources").Yaml());
        other["grafana"].Items("datasources", "datasources.yaml", "datasources").Select(source => source.Text("uid")).ShouldBe(
            ["mimir", "mimir-alertmanager", "loki", "tempo"], ignoreOrder: true);
    }

    [Theory]
    [MemberData(nameof(Profiles))]
    public async Task Copies_AreTheSame(CapacityProfile profile)
    {
        var (one, other) = await Both(profile);

        Copies(other).ShouldBe(Copies(one));
    }

    [Theory]
    [MemberData(nameof(Profiles))]
    public async Task Sizes_OfWhatBothRunAreTheSame(CapacityProfile profile)
    {
        var (one, other) = await Both(profile);

        foreach (var (backend, component) in Sized)
        {
            var sized = other[backend].Below(component);
            sized.Number("replicas").ShouldBe(one[backend].Number(component, "replicas"), component);
            sized.Below("resources").Yaml().ShouldBe(one[backend].Below(component, "resources").Yaml(), component);
        }
    }

    // What differs in Loki's file: names of Services inside the release, where the runtime configuration is, and patterns.
    [Theory]
    [MemberData(nameof(Profiles))]
    public async Task Loki_HasTheSameConfigurationButForItsOwnAddresses(CapacityProfile profile)
    {
        var (one, other) = await Both(profile);

        var expected = one["loki"].Text("loki", "config")!
            .Replace("/var/loki-runtime/runtime.yaml", "/etc/loki/runtime-config/runtime-config.yaml")
            .Replace("lgtm-loki-query-scheduler.", "lgtm-loki-query-scheduler-headless.")
            .Replace("lgtm-loki-memcached-chunks.", "lgtm-loki-chunks-cache.")
            .Replace("lgtm-loki-memcached-frontend.", "lgtm-loki-results-cache.");
        other["loki"].Text("loki", "config")!.ShouldBe(expected.TrimEnd('\n') + "\npattern_ingester:\n  enabled: true\n", StringCompareShould.IgnoreLineEndings);
    }

    private static async Task<(IReadOnlyDictionary<string, Document> One, IReadOnlyDictionary<string, Document> Other)> Both(CapacityProfile profile)
    {
        return (await ReleaseDocuments.Of(ChartSet.LgtmDistributed, profile), await ReleaseDocuments.Of(ChartSet.Maintained, profile));
    }

    private static List<string?> Buckets(IReadOnlyDictionary<string, Document> documents)
    {
        var loki = ReleaseDocuments.LokiConfigOf(documents);
        var mimir = documents["mimir"].Below("mimir", "structuredConfig");
        return
        [
            loki.Text("storage_config", "aws", "bucketnames"),
            loki.Text("ruler", "storage", "s3", "bucketnames"),
            documents["tempo"].Text("storage", "trace", "s3", "bucket"),
            mimir.Text("blocks_storage", "s3", "bucket_name"),
            mimir.Text("ruler_storage", "s3", "bucket_name"),
            mimir.Text("alertmanager_storage", "s3", "bucket_name"),
        ];
    }

    private static List<string?> Retention(IReadOnlyDictionary<string, Document> documents)
    {
        return
        [
            ReleaseDocuments.LokiConfigOf(documents).Text("limits_config", "retention_period"),
            documents["tempo"].Text("compactor", "config", "compaction", "block_retention"),
            documents["mimir"].Text("mimir", "structuredConfig", "limits", "compactor_blocks_retention_period"),
        ];
    }

    private static List<int> Copies(IReadOnlyDictionary<string, Document> documents)
    {
        return
        [
            ReleaseDocuments.LokiConfigOf(documents).Number("common", "replication_factor"),
            documents["tempo"].Number("ingester", "config", "replication_factor"),
            documents["mimir"].Number("mimir", "structuredConfig", "ingester", "ring", "replication_factor"),
        ];
    }
}
