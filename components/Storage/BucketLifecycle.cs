using Pulumi.Aws.S3.Inputs;

namespace Lgtm.Components;

/// <summary>
/// What S3 clears away by itself: leftovers only. No rule expires a current object, because the backends' own compactors decide what is past its
/// retention, and an index that points at a vanished object is a failed query.
/// </summary>
internal static class BucketLifecycle
{
    public static BucketLifecycleConfigurationRuleArgs[] Rules(int noncurrentDays, int abortMultipartDays)
    {
        return
        [
            new()
            {
                Id = "abort-incomplete-uploads",
                Status = "Enabled",
                Filter = WholeBucket(),
                AbortIncompleteMultipartUpload = new BucketLifecycleConfigurationRuleAbortIncompleteMultipartUploadArgs { DaysAfterInitiation = abortMultipartDays },
            },
            new()
            {
                Id = "expire-noncurrent-versions",
                Status = "Enabled",
                Filter = WholeBucket(),
                NoncurrentVersionExpiration = new BucketLifecycleConfigurationRuleNoncurrentVersionExpirationArgs { NoncurrentDays = noncurrentDays },
                Expiration = new BucketLifecycleConfigurationRuleExpirationArgs { ExpiredObjectDeleteMarker = true },
            },
        ];
    }

    private static BucketLifecycleConfigurationRuleFilterArgs WholeBucket()
    {
        return new() { Prefix = string.Empty };
    }
}
