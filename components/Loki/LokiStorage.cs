using Lgtm.Components.Charts;
using Lgtm.Components.Identity;
using Lgtm.Components.Storage;
using Lgtm.Components.Validation;
using Pulumi;

namespace Lgtm.Components.Loki;

/// <summary>Arguments of <see cref="LokiStorage"/>.</summary>
public sealed class LokiStorageArgs : ResourceArgs
{
    /// <summary>What the storage of all backends has in common.</summary>
    [Input("storage")]
    public required StorageArgs Storage { get; init; }

    /// <summary>How long logs stay queryable: the very object that Loki deletes by.</summary>
    [Input("retention")]
    public required RetentionArgs Retention { get; init; }

    internal string CheckedFor(string name)
    {
        var problems = new Problems($"LokiStorage '{name}'");
        Retention.AddProblems(problems, "retention", "logs");
        problems.ThrowIfAny();
        return name;
    }
}

/// <summary>The buckets of Loki, and the role that opens these buckets and no other.</summary>
public sealed class LokiStorage : ComponentResource
{
    private const string TypeToken = "lgtm:index:LokiStorage";

    /// <summary>Name of the bucket of chunks and index.</summary>
    [Output("chunksBucket")]
    public Output<string> ChunksBucket { get; private set; }

    /// <summary>Name of the bucket of rules.</summary>
    [Output("rulerBucket")]
    public Output<string> RulerBucket { get; private set; }

    /// <summary>ARN of the role that Loki's service account may take on.</summary>
    [Output("roleArn")]
    public Output<string> RoleArn { get; private set; }

    /// <summary>Creates the buckets and the role. Buckets are named after their purpose, whatever the component is called.</summary>
    public LokiStorage(string name, LokiStorageArgs args, ComponentResourceOptions? options = null)
        : base(TypeToken, args.CheckedFor(name), options)
    {
        var storage = new BackendStorage(args.Storage, this, options);
        var chunks = storage.CreateBucket("loki-chunks", args.Retention, TelemetryPrefixes.LokiChunks);
        var ruler = storage.CreateBucket("loki-ruler");
        var role = storage.CreateRole("loki-identity", StorageBackend.Loki, LgtmNames.LokiServiceAccount, chunks, ruler);

        ChunksBucket = chunks.BucketName;
        RulerBucket = ruler.BucketName;
        RoleArn = role.RoleArn;
        RegisterOutputs();
    }
}
