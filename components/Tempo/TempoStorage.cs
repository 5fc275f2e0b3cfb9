using Lgtm.Components.Charts;
using Lgtm.Components.Identity;
using Lgtm.Components.Storage;
using Lgtm.Components.Validation;
using Pulumi;

namespace Lgtm.Components.Tempo;

/// <summary>Arguments of <see cref="TempoStorage"/>.</summary>
public sealed class TempoStorageArgs : ResourceArgs
{
    /// <summary>What the storage of all backends has in common.</summary>
    [Input("storage")]
    public required StorageArgs Storage { get; init; }

    /// <summary>How long traces stay queryable: the very object that Tempo deletes by.</summary>
    [Input("retention")]
    public required RetentionArgs Retention { get; init; }

    internal string CheckedFor(string name)
    {
        var problems = new Problems($"TempoStorage '{name}'");
        Retention.AddProblems(problems, "retention", "traces");
        problems.ThrowIfAny();
        return name;
    }
}

/// <summary>The bucket of Tempo, and the role that opens this bucket and no other.</summary>
public sealed class TempoStorage : ComponentResource
{
    private const string TypeToken = "lgtm:index:TempoStorage";

    /// <summary>Name of the bucket of blocks.</summary>
    [Output("tracesBucket")]
    public Output<string> TracesBucket { get; private set; }

    /// <summary>ARN of the role that Tempo's service account may take on.</summary>
    [Output("roleArn")]
    public Output<string> RoleArn { get; private set; }

    /// <summary>Creates the buckets and the role. Buckets are named after their purpose, whatever the component is called.</summary>
    public TempoStorage(string name, TempoStorageArgs args, ComponentResourceOptions? options = null)
        : base(TypeToken, args.CheckedFor(name), options)
    {
        var storage = new BackendStorage(args.Storage, this, options);
        var traces = storage.CreateBucket("tempo-traces", args.Retention, TelemetryPrefixes.TempoBlocks);
        var role = storage.CreateRole("tempo-identity", StorageBackend.Tempo, LgtmNames.TempoServiceAccount, traces);

        TracesBucket = traces.BucketName;
        RoleArn = role.RoleArn;
        RegisterOutputs();
    }
}
