using Lgtm.Components;
using Lgtm.Infra.Settings;
using Pulumi;

namespace Lgtm.Infra;

/// <summary>The buckets of the three backends, and the role of each backend that opens its own buckets and no other.</summary>
internal sealed class TelemetryStores
{
    private readonly Dictionary<string, TelemetryBucket> buckets = new(StringComparer.Ordinal);
    private readonly WorkloadRole loki;
    private readonly WorkloadRole tempo;
    private readonly WorkloadRole mimir;

    public TelemetryStores(StackSettings settings, EksCluster cluster, AwsPlace place)
    {
        TelemetryBucket Bucket(string purpose) => buckets[purpose] = new(purpose, Wiring.Bucket(settings, purpose, place));
        WorkloadRole Role(string name, StorageBackend backend, params TelemetryBucket[] own) => new(name, Wiring.Role(settings, cluster, backend, own));

        loki = Role("loki-identity", StorageBackend.Loki, Bucket("loki-chunks"), Bucket("loki-ruler"));
        tempo = Role("tempo-identity", StorageBackend.Tempo, Bucket("tempo-traces"));
        mimir = Role("mimir-identity", StorageBackend.Mimir, Bucket("mimir-blocks"), Bucket("mimir-ruler"), Bucket("mimir-alertmanager"));
    }

    /// <summary>Name of each bucket, by its purpose.</summary>
    public Dictionary<string, object?> BucketNames =>
        buckets.ToDictionary(bucket => bucket.Key, object? (bucket) => bucket.Value.BucketName, StringComparer.Ordinal);

    public IReadOnlyList<Resource> Roles => [loki, tempo, mimir];

    public LokiStoreArgs ForLoki(IdentityChoice mode)
    {
        return new() { ChunksBucket = Named("loki-chunks"), RulerBucket = Named("loki-ruler"), RoleArn = Annotated(mode, loki) };
    }

    public TempoStoreArgs ForTempo(IdentityChoice mode)
    {
        return new() { TracesBucket = Named("tempo-traces"), RoleArn = Annotated(mode, tempo) };
    }

    public MimirStoreArgs ForMimir(IdentityChoice mode)
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
    private static Input<string>? Annotated(IdentityChoice mode, WorkloadRole role)
    {
        return mode == IdentityChoice.Irsa ? (Input<string>)role.RoleArn : null;
    }
}
