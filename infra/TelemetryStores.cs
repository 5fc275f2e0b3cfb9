using Lgtm.Components.Cluster;
using Lgtm.Components.Identity;
using Lgtm.Components.Loki;
using Lgtm.Components.Mimir;
using Lgtm.Components.Storage;
using Lgtm.Components.Tempo;
using Lgtm.Infra.Settings;
using Pulumi;

namespace Lgtm.Infra;

/// <summary>The buckets of the three backends, and the role of each backend that opens its own buckets and no other.</summary>
internal sealed class TelemetryStores
{
    private readonly Dictionary<string, TelemetryBucket> buckets = new();
    private readonly WorkloadRole loki;
    private readonly WorkloadRole tempo;
    private readonly WorkloadRole mimir;

    public TelemetryStores(StackSettings settings, EksCluster cluster, AwsPlace place)
    {
        TelemetryBucket Bucket(string purpose) => buckets[purpose] = new(purpose, Wiring.Bucket(settings, purpose, place));
        TelemetryBucket Kept(string purpose, RetentionArgs retention, string prefix) =>
            buckets[purpose] = new(purpose, Wiring.Bucket(settings, purpose, place, retention, prefix));
        WorkloadRole Role(string name, StorageBackend backend, params TelemetryBucket[] own) => new(name, Wiring.Role(settings, cluster, backend, own));

        Retention = Wiring.Retention(settings);
        loki = Role("loki-identity", StorageBackend.Loki, Kept("loki-chunks", Retention.Logs, TelemetryPrefixes.LokiChunks), Bucket("loki-ruler"));
        tempo = Role("tempo-identity", StorageBackend.Tempo, Kept("tempo-traces", Retention.Traces, TelemetryPrefixes.TempoBlocks));
        mimir = Role(
            "mimir-identity", StorageBackend.Mimir, Kept("mimir-blocks", Retention.Metrics, TelemetryPrefixes.MimirBlocks), Bucket("mimir-ruler"), Bucket("mimir-alertmanager"));
    }

    /// <summary>What the buckets expire by, for the backends to delete by.</summary>
    public SignalRetention Retention { get; }

    /// <summary>Name of each bucket, by its purpose.</summary>
    public Dictionary<string, object?> BucketNames =>
        buckets.ToDictionary(bucket => bucket.Key, object? (bucket) => bucket.Value.BucketName);

    public IReadOnlyList<Resource> Roles => [loki, tempo, mimir];

    public LokiStoreArgs ForLoki(IdentityMode mode)
    {
        return new() { ChunksBucket = Named("loki-chunks"), RulerBucket = Named("loki-ruler"), RoleArn = Annotated(mode, loki) };
    }

    public TempoStoreArgs ForTempo(IdentityMode mode)
    {
        return new() { TracesBucket = Named("tempo-traces"), RoleArn = Annotated(mode, tempo) };
    }

    public MimirStoreArgs ForMimir(IdentityMode mode)
    {
        return new()
        {
            BlocksBucket = Named("mimir-blocks"),
            RulerBucket = Named("mimir-ruler"),
            AlertmanagerBucket = Named("mimir-alertmanager"),
            RoleArn = Annotated(mode, mimir),
        };
    }

    private Output<string> Named(string purpose)
    {
        return buckets[purpose].BucketName;
    }

    // With Pod Identity EKS knows which role belongs to a service account, and the account carries no annotation.
    private static Input<string>? Annotated(IdentityMode mode, WorkloadRole role)
    {
        return mode == IdentityMode.Irsa ? (Input<string>)role.RoleArn : null;
    }
}
