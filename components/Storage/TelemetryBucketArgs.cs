using Pulumi;

namespace Lgtm.Components;

/// <summary>Arguments of <see cref="TelemetryBucket"/>.</summary>
public sealed class TelemetryBucketArgs : ResourceArgs
{
    /// <summary>Name of the bucket, unique in its AWS partition. Allowed: 3 to 63 lower-case letters, digits and hyphens. See <see cref="BucketNaming"/>.</summary>
    [Input("bucketName", required: true)]
    public required Input<string> BucketName { get; init; }

    /// <summary>
    /// Days for which a deleted or overwritten object can still be brought back. Default: 7. Allowed: 1 to 365. The backends delete what is past its
    /// retention themselves; this comes on top.
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
        new Problems($"TelemetryBucket '{name}'")
            .Unless(NoncurrentDays is >= 1 and <= 365, "noncurrentDays", NoncurrentDays, "1 to 365", "choose how long a deletion can be undone")
            .Unless(AbortMultipartDays is >= 1 and <= 30, "abortMultipartDays", AbortMultipartDays, "1 to 30", "1 suits all three backends")
            .Unless(Enum.IsDefined(Lifetime), "lifetime", Lifetime, "Protected or Disposable", "choose whether the data outlives the stack")
            .ThrowIfAny();
        return name;
    }
}
