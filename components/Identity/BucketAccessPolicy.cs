using System.Text.Json.Nodes;

namespace Lgtm.Components.Identity;

/// <summary>What a backend may do in its own buckets, and nothing else.</summary>
public static class BucketAccessPolicy
{
    /// <summary>
    /// The actions that the backends' own documentation lists, plus what a client needs to clean up after a failed multipart upload.
    /// </summary>
    /// <param name="backend">Whose buckets they are. Tempo also reads and writes object tags.</param>
    /// <param name="bucketArns">ARNs of the backend's buckets, at least one.</param>
    /// <param name="kmsKeyArn">ARN of the key that encrypts the buckets; nothing when S3 manages the key.</param>
    public static string Create(StorageBackend backend, IReadOnlyList<string> bucketArns, string? kmsKeyArn = null)
    {
        ArgumentNullException.ThrowIfNull(bucketArns);
        if (bucketArns.Count == 0)
        {
            throw new ArgumentException("got no bucket, expected at least one; without a resource the policy would be refused by IAM", nameof(bucketArns));
        }

        var statements = new List<JsonObject>
        {
            Allow("ListBuckets", ["s3:ListBucket"], bucketArns),
            Allow("UseObjects", ObjectActions(backend), bucketArns.Select(arn => $"{arn}/*")),
        };
        if (kmsKeyArn is not null)
        {
            statements.Add(Allow("UseKey", ["kms:Decrypt", "kms:GenerateDataKey"], [kmsKeyArn]));
        }

        return PolicyText.Of(statements);
    }

    private static IEnumerable<string> ObjectActions(StorageBackend backend)
    {
        string[] every = ["s3:AbortMultipartUpload", "s3:DeleteObject", "s3:GetObject", "s3:ListMultipartUploadParts", "s3:PutObject"];
        string[] tagging = ["s3:GetObjectTagging", "s3:PutObjectTagging"];
        return backend == StorageBackend.Tempo ? every.Concat(tagging) : every;
    }

    private static JsonObject Allow(string sid, IEnumerable<string> actions, IEnumerable<string> resources)
    {
        return new()
        {
            ["Sid"] = sid,
            ["Effect"] = "Allow",
            ["Action"] = PolicyText.List(actions),
            ["Resource"] = PolicyText.List(resources),
        };
    }
}
