using Lgtm.Components.Charts;


namespace Components.Tests.Lgtm.Promises;

/// <summary>Where data goes.</summary>
internal static class StorePromises
{
    public const string OwnBuckets = "no two stores share a bucket";
    public const string NoKafka = "Mimir writes without Kafka";

    public static IEnumerable<Promise> List { get; } = [new(OwnBuckets, Shared), new(NoKafka, Kafka)];

    private static IEnumerable<string> Shared(PlannedValues values)
    {
        string?[] buckets =
        [
            values.LokiConfig.Text("storage_config", "aws", "bucketnames"),
            values.LokiConfig.Text("ruler", "storage", "s3", "bucketnames"),
            values.Tempo.Text("storage", "trace", "s3", "bucket"),
            values.MimirConfig.Text("blocks_storage", "s3", "bucket_name"),
            values.MimirConfig.Text("ruler_storage", "s3", "bucket_name"),
            values.MimirConfig.Text("alertmanager_storage", "s3", "bucket_name"),
        ];
        return buckets.GroupBy(bucket => bucket).Where(bucket => bucket.Key is null || bucket.Count() > 1).Select(bucket => bucket.Key ?? "none");
    }

    // The common chart is older than Kafka. The maintained one needs all three.
    private static IEnumerable<string> Kafka(PlannedValues values)
    {
        var without = values.Mimir.Flag("kafka", "enabled") == false
            && values.MimirConfig.Flag("ingest_storage", "enabled") == false
            && values.MimirConfig.Flag("ingester", "push_grpc_method_enabled") == true;
        return values.Charts == ChartSet.LgtmDistributed || without ? [] : ["mimir"];
    }
}
