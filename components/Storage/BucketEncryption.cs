using Pulumi;
using Pulumi.Aws.S3.Inputs;

namespace Lgtm.Components.Storage;

/// <summary>How a bucket encrypts what is written to it.</summary>
internal static class BucketEncryption
{
    public static BucketServerSideEncryptionConfigurationRuleArgs With(Input<string>? kmsKeyArn)
    {
        return new()
        {
            ApplyServerSideEncryptionByDefault = kmsKeyArn is null
                ? new BucketServerSideEncryptionConfigurationRuleApplyServerSideEncryptionByDefaultArgs { SseAlgorithm = "AES256" }
                : new BucketServerSideEncryptionConfigurationRuleApplyServerSideEncryptionByDefaultArgs
                {
                    SseAlgorithm = "aws:kms",
                    KmsMasterKeyId = kmsKeyArn,
                },

            // Without a bucket key every object costs a call to KMS.
            BucketKeyEnabled = kmsKeyArn is not null,

            // Objects under a key of the caller's own cannot be read by anybody else, nor by us.
            BlockedEncryptionTypes = { "SSE-C" },
        };
    }
}
