using Pulumi.Aws.S3.Inputs;

namespace Lgtm.Components.Storage;

/// <summary>
/// What S3 clears away by itself: leftovers. A current object expires only where telemetry is, and only long after its backend should have deleted it: an
/// index that points at a vanished object is a failed query. Nothing moves to an archive class, from which no backend can read.
/// </summary>
internal static class BucketLifecycle
{
    public static BucketLifecycleConfigurationRuleArgs[] Rules(TelemetryBucketArgs args)
    {
        return [AbortUploads(args.AbortMultipartDays), ExpireNoncurrent(args.NoncurrentDays), .. ExpireTelemetry(args)];
    }

    private static BucketLifecycleConfigurationRuleArgs AbortUploads(int days)
    {
        return new()
        {
            Id = "abort-incomplete-uploads",
            Status = "Enabled",
            Filter = Below(string.Empty),
            AbortIncompleteMultipartUpload = new BucketLifecycleConfigurationRuleAbortIncompleteMultipartUploadArgs { DaysAfterInitiation = days },
        };
    }

    private static BucketLifecycleConfigurationRuleArgs ExpireNoncurrent(int days)
    {
        return new()
        {
            Id = "expire-noncurrent-versions",
            Status = "Enabled",
            Filter = Below(string.Empty),
            NoncurrentVersionExpiration = new BucketLifecycleConfigurationRuleNoncurrentVersionExpirationArgs { NoncurrentDays = days },
            Expiration = new BucketLifecycleConfigurationRuleExpirationArgs { ExpiredObjectDeleteMarker = true },
        };
    }

    // A rule of its own: S3 refuses ExpiredObjectDeleteMarker and Days in one.
    private static IEnumerable<BucketLifecycleConfigurationRuleArgs> ExpireTelemetry(TelemetryBucketArgs args)
    {
        return args.Retention is null ? [] :
        [
            new()
            {
                Id = "expire-telemetry-past-retention",
                Status = "Enabled",
                Filter = Below(args.TelemetryPrefix!),
                Expiration = new BucketLifecycleConfigurationRuleExpirationArgs { Days = args.Retention.DaysInBucket() },
            },
        ];
    }

    private static BucketLifecycleConfigurationRuleFilterArgs Below(string prefix)
    {
        return new() { Prefix = prefix };
    }
}
