namespace Lgtm.Components.Storage;

/// <summary>
/// How the keys of those objects begin that hold telemetry: the tenant that a backend without tenants writes for. S3 may expire these by age, and nothing else.
/// </summary>
/// <remarks>
/// Age is safe for them, because an object is never older than the newest record in it: a backend writes it once, after its records have arrived; compaction
/// writes new objects; and each backend deletes by the newest record. So whatever S3 finds older than the retention, its backend has found before.
/// https://grafana.com/docs/loki/latest/operations/storage/retention/ asks for the same: never the whole bucket, and later than the compactor.
/// </remarks>
public static class TelemetryPrefixes
{
    /// <summary>
    /// Chunks of Loki with <c>auth_enabled: false</c>. Outside of it, and kept for ever by S3: the index with its delete requests (<c>index/</c>), which the
    /// compactor shrinks as chunks go, and the cluster seed.
    /// </summary>
    public const string LokiChunks = "fake/";

    /// <summary>
    /// Blocks of Tempo without multi-tenancy. The tenant's index among them (<c>index.json.gz</c>) is rewritten at every poll, so it is never old while a
    /// compactor runs, and is built again from the blocks when it is missing. Outside: the cluster seed.
    /// </summary>
    public const string TempoBlocks = "single-tenant/";

    /// <summary>
    /// Blocks of Mimir with <c>multitenancy_enabled: false</c>. The bucket index among them (<c>bucket-index.json.gz</c>) is rewritten every 15 minutes, as Mimir
    /// refuses one older than an hour. Marks are younger than the block that they are for, and go after it. Outside: the cluster seed (<c>__mimir_cluster/</c>).
    /// </summary>
    public const string MimirBlocks = $"{MimirTenant}/";

    internal const string MimirTenant = "anonymous";
}
