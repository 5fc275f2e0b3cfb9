using Lgtm.Components.Charts;
using Lgtm.Components.Identity;
using Lgtm.Components.Storage;
using Lgtm.Components.Validation;
using Pulumi;

namespace Lgtm.Components.Mimir;

/// <summary>Arguments of <see cref="MimirStorage"/>.</summary>
public sealed class MimirStorageArgs : ResourceArgs
{
    /// <summary>What the storage of all backends has in common.</summary>
    [Input("storage")]
    public required StorageArgs Storage { get; init; }

    /// <summary>How long metrics stay queryable: the very object that Mimir deletes by.</summary>
    [Input("retention")]
    public required RetentionArgs Retention { get; init; }

    internal string CheckedFor(string name)
    {
        var problems = new Problems($"MimirStorage '{name}'");
        Retention.AddProblems(problems, "retention", "metrics");
        problems.ThrowIfAny();
        return name;
    }
}

/// <summary>The buckets of Mimir, three because it refuses to start when two stores share one, and the role that opens these buckets and no other.</summary>
public sealed class MimirStorage : ComponentResource
{
    private const string TypeToken = "lgtm:index:MimirStorage";

    /// <summary>Name of the bucket of blocks.</summary>
    [Output("blocksBucket")]
    public Output<string> BlocksBucket { get; private set; }

    /// <summary>Name of the bucket of rules.</summary>
    [Output("rulerBucket")]
    public Output<string> RulerBucket { get; private set; }

    /// <summary>Name of the bucket of the Alertmanager's state.</summary>
    [Output("alertmanagerBucket")]
    public Output<string> AlertmanagerBucket { get; private set; }

    /// <summary>ARN of the role that Mimir's service account may take on.</summary>
    [Output("roleArn")]
    public Output<string> RoleArn { get; private set; }

    /// <summary>Creates the buckets and the role. Buckets are named after their purpose, whatever the component is called.</summary>
    public MimirStorage(string name, MimirStorageArgs args, ComponentResourceOptions? options = null)
        : base(TypeToken, args.CheckedFor(name), options)
    {
        var storage = new BackendStorage(args.Storage, this, options);
        var blocks = storage.CreateBucket("mimir-blocks", args.Retention, TelemetryPrefixes.MimirBlocks);
        var ruler = storage.CreateBucket("mimir-ruler");
        var alertmanager = storage.CreateBucket("mimir-alertmanager");
        var role = storage.CreateRole("mimir-identity", StorageBackend.Mimir, LgtmNames.MimirServiceAccount, blocks, ruler, alertmanager);

        BlocksBucket = blocks.BucketName;
        RulerBucket = ruler.BucketName;
        AlertmanagerBucket = alertmanager.BucketName;
        RoleArn = role.RoleArn;
        RegisterOutputs();
    }
}
