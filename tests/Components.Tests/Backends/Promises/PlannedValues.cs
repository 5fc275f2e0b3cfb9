using Components.Tests.Documents;
using Lgtm.Components.Capacity;
using Lgtm.Components.Charts;
using Lgtm.Components.Storage;
using Pulumi;
using Pulumi.Utilities;

namespace Components.Tests.Lgtm.Promises;

/// <summary>Values documents as the charts get them, beside the plan and the settings that they were made from.</summary>
internal sealed record PlannedValues
{
    public required ChartSet Charts { get; init; }

    public required CapacityPlan Plan { get; init; }

    /// <summary>Days that each signal is kept, as somebody asked for.</summary>
    public required (int Logs, int Traces, int Metrics) RetentionDays { get; init; }

    /// <summary>loki, tempo and mimir: chart values. loki-config: Loki's configuration file. buckets: what each bucket expires by age.</summary>
    public required IReadOnlyDictionary<string, Document> Documents { get; init; }

    public Document Loki => Documents["loki"];

    public Document LokiConfig => Documents["loki-config"];

    public Document Tempo => Documents["tempo"];

    public Document Mimir => Documents["mimir"];

    public Document MimirConfig => Documents["mimir"].Below("mimir", "structuredConfig");

    public Document Buckets => Documents["buckets"];

    public static async Task<PlannedValues> For(CapacityProfile profile, ChartSet charts)
    {
        var (plan, days) = (Sample.Plan(profile, charts), (Logs: 14, Traces: 7, Metrics: 400));
        var args = Sample.For(plan, charts: charts, retentionDays: days);
        var releases = await ReleaseDocuments.Of(args);
        return new()
        {
            Charts = charts,
            Plan = plan,
            RetentionDays = days,
            Documents = new Dictionary<string, Document>(releases)
            {
                ["loki-config"] = ReleaseDocuments.LokiConfigOf(releases),
                ["buckets"] = new(new Dictionary<object, object>
                {
                    ["loki-chunks"] = await Expiry(args.LogRetention, TelemetryPrefixes.LokiChunks),
                    ["loki-ruler"] = await Expiry(),
                    ["tempo-traces"] = await Expiry(args.TraceRetention, TelemetryPrefixes.TempoBlocks),
                    ["mimir-blocks"] = await Expiry(args.MetricRetention, TelemetryPrefixes.MimirBlocks),
                    ["mimir-ruler"] = await Expiry(),
                    ["mimir-alertmanager"] = await Expiry(),
                }),
            },
        };
    }

    /// <summary>These values after somebody has edited one of the documents.</summary>
    public PlannedValues With(string document, object[] path, object? value)
    {
        return this with { Documents = new Dictionary<string, Document>(Documents) { [document] = Documents[document].With(value, path) } };
    }

    // Prefix and days of the rule by age, when there is one.
    private static async Task<object> Expiry(RetentionArgs? retention = null, string? prefix = null)
    {
        var found = new Dictionary<object, object>();
        foreach (var rule in BucketLifecycle.Rules(new TelemetryBucketArgs { BucketName = "acme", Retention = retention, TelemetryPrefix = prefix }))
        {
            var expiration = rule.Expiration is null ? null : await Read(rule.Expiration);
            if (expiration?.Days is { } days)
            {
                found["days"] = await Read(days);
                found["prefix"] = await Read((await Read(rule.Filter!)).Prefix!);
            }
        }

        return found;
    }

    private static Task<T> Read<T>(Input<T> input)
    {
        return OutputUtilities.GetValueAsync<T>(input);
    }
}
