using Lgtm.Components.Resources;
using Lgtm.Components.Validation;
using Pulumi;

namespace Lgtm.Components.Storage;

/// <summary>Arguments of <see cref="TelemetryBucket"/>.</summary>
public sealed class TelemetryBucketArgs : ResourceArgs
{
    /// <summary>Name of the bucket, unique in its AWS partition. Allowed: 3 to 63 lower-case letters, digits and hyphens. See <see cref="BucketNaming"/>.</summary>
    [Input("bucketName", required: true)]
    public required Input<string> BucketName { get; init; }

    /// <summary>
    /// Retention of the telemetry in the bucket: the very object that its backend deletes by. Below <see cref="TelemetryPrefix"/>, S3 expires what is older than that
    /// and <see cref="RetentionArgs.MarginDays"/> days more. Default: none, no current object ever expires; right for rules and for the Alertmanager's state.
    /// </summary>
    [Input("retention")]
    public RetentionArgs? Retention { get; init; }

    /// <summary>
    /// How the keys of telemetry begin. Default: none, without retention. Allowed: a prefix that ends with a slash, such as <c>fake/</c>; never
    /// the whole bucket, in which backends also keep what they find their data by.
    /// </summary>
    [Input("telemetryPrefix")]
    public string? TelemetryPrefix { get; init; }

    /// <summary>
    /// Days for which a deleted or overwritten object can still be brought back. Default: 7. Allowed: 1 to 365. They come on top of the retention: what compaction
    /// replaces and retention deletes is kept, and paid for, as long again. Data is gone for good after the retention and these days; where its backend has
    /// failed to delete it, after <see cref="RetentionArgs.DaysInBucket"/> and these days.
    /// </summary>
    [Input("noncurrentDays")]
    public int NoncurrentDays { get; init; } = 7;

    /// <summary>Days after which the parts of an upload that was never completed are removed. Default: 1. Allowed: 1 to 30.</summary>
    [Input("abortMultipartDays")]
    public int AbortMultipartDays { get; init; } = 1;

    /// <summary>ARN of the KMS key that encrypts objects. Default: the key that S3 manages.</summary>
    [Input("kmsKeyArn")]
    public Input<string>? KmsKeyArn { get; init; }

    /// <summary>Whether the bucket outlives its stack. Default: <see cref="Lifetime.Protected"/>. A disposable bucket is deleted with everything in it.</summary>
    [Input("lifetime")]
    public Lifetime Lifetime { get; init; } = Lifetime.Protected;

    internal string CheckedFor(string name)
    {
        var problems = new Problems($"TelemetryBucket '{name}'");
        Retention?.AddProblems(problems, "retention", "its contents");
        problems
            .Unless(Retention is null || IsFolder(TelemetryPrefix), "telemetryPrefix", TelemetryPrefix, "a prefix that ends with a slash when there is a retention",
                    "name where telemetry is, such as fake/: indexes and seeds beside it must never expire")
            .Unless(Retention is not null || TelemetryPrefix is null, "telemetryPrefix", TelemetryPrefix, "none without a retention", "remove it, or add the retention")
            .Unless(NoncurrentDays is >= 1 and <= 365, "noncurrentDays", NoncurrentDays, "1 to 365", "choose how long a deletion can be undone")
            .Unless(AbortMultipartDays is >= 1 and <= 30, "abortMultipartDays", AbortMultipartDays, "1 to 30", "1 suits all three backends")
            .Unless(Enum.IsDefined(Lifetime), "lifetime", Lifetime, "Protected or Disposable", "choose whether the data outlives the stack")
            .ThrowIfAny();
        return name;
    }

    private static bool IsFolder(string? prefix)
    {
        return prefix is { Length: > 1 } && prefix[0] != '/' && prefix[^1] == '/';
    }
}
