using Components.Tests.Documents;

namespace Components.Tests.Lgtm.Promises;

/// <summary>How long each signal is kept, and who deletes it.</summary>
internal static class RetentionPromises
{
    public const string AsAsked = "backends delete after the days that were asked for";
    public const string S3Later = "S3 expires telemetry days after its backend deletes it";
    public const string OnlyTelemetry = "S3 expires telemetry and nothing else";
    public const string NoneTooLate = "nothing is taken in, or looked for, that is past its retention";
    public const string Compactor = "Loki has one compactor, and it deletes";

    public static IEnumerable<Promise> List { get; } =
    [
        new(AsAsked, values => Signals(values).Where(signal => signal.Deleted != TimeSpan.FromDays(signal.Asked)).Select(signal => $"{signal.Bucket}: {signal.Deleted}")),
        new(S3Later, Expiry),
        new(OnlyTelemetry, Prefixes),
        new(NoneTooLate, Windows),
        new(Compactor, OneThatDeletes),
    ];

    private static (string Bucket, TimeSpan Deleted, int Asked)[] Signals(PlannedValues values)
    {
        return
        [
            ("loki-chunks", GoDuration.Of(values.LokiConfig.Text("limits_config", "retention_period")), values.RetentionDays.Logs),
            ("tempo-traces", GoDuration.Of(values.Tempo.Text("compactor", "config", "compaction", "block_retention")), values.RetentionDays.Traces),
            ("mimir-blocks", GoDuration.Of(values.MimirConfig.Text("limits", "compactor_blocks_retention_period")), values.RetentionDays.Metrics),
        ];
    }

    // To all three backends nothing means for ever. Half a day is the longest that one waits between deciding and deleting.
    private static IEnumerable<string> Expiry(PlannedValues values)
    {
        return from signal in Signals(values)
               let expires = TimeSpan.FromDays(values.Buckets.Number(signal.Bucket, "days"))
               where signal.Deleted == TimeSpan.Zero || expires < signal.Deleted + TimeSpan.FromDays(7.5)
               select $"{signal.Bucket}: {expires}, deleted after {signal.Deleted}";
    }

    private static IEnumerable<string> Prefixes(PlannedValues values)
    {
        var tenants = new Dictionary<string, string?>()
        {
            ["loki-chunks"] = values.LokiConfig.Flag("auth_enabled") == false ? "fake/" : null,
            ["tempo-traces"] = values.Tempo.Flag("multitenancyEnabled") == true ? null : "single-tenant/",
            ["mimir-blocks"] = values.MimirConfig.Flag("multitenancy_enabled") == false ? values.MimirConfig.Text("no_auth_tenant") + "/" : null,
        };
        return from bucket in values.Buckets.Keys()
               let expected = tenants.GetValueOrDefault(bucket)
               let actual = values.Buckets.Text(bucket, "prefix")
               where actual != expected || (values.Buckets.At(bucket, "days") is not null && expected is null)
               select $"{bucket}: {actual}";
    }

    private static IEnumerable<string> Windows(PlannedValues values)
    {
        var (limits, mimir) = (values.LokiConfig.Below("limits_config"), values.MimirConfig.Below("limits"));
        var logs = GoDuration.Of(limits.Text("retention_period"));
        (string Name, TimeSpan Window, TimeSpan Retention)[] windows =
        [
            ("loki reject_old_samples_max_age", GoDuration.Of(limits.Text("reject_old_samples_max_age")), logs),
            ("loki max_query_lookback", GoDuration.Of(limits.Text("max_query_lookback")), logs),
            ("mimir out_of_order_time_window", GoDuration.Of(mimir.Text("out_of_order_time_window")), GoDuration.Of(mimir.Text("compactor_blocks_retention_period"))),
        ];
        return windows.Where(one => one.Window > one.Retention && one.Retention > TimeSpan.Zero).Select(one => one.Name);
    }

    private static IEnumerable<string> OneThatDeletes(PlannedValues values)
    {
        var deletes = values.LokiConfig.Flag("compactor", "retention_enabled") == true && values.LokiConfig.Text("compactor", "delete_request_store") == "s3";
        var one = values.Loki.Number("compactor", "replicas") == 1 && values.Loki.Flag("compactor", "enabled") != false;
        return deletes && one ? [] : ["loki.compactor"];
    }
}
