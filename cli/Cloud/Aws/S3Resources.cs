namespace Lgtm.Cli.Cloud.Aws;

/// <summary>Buckets and their settings, which are known by the bucket's name.</summary>
internal static class S3Resources
{
    public static bool Complete(Answer answer, AwsAccount account)
    {
        if (answer.Request.Type != "aws:s3/bucket:Bucket")
        {
            answer.Id = answer.Text("bucket") ?? answer.Id;
            return answer.Request.Type.StartsWith("aws:s3/bucket", StringComparison.Ordinal);
        }

        var name = answer.Named("bucket");
        answer.Id = name;
        answer.Set("arn", $"arn:{account.Partition}:s3:::{name}")
            .Set("bucketDomainName", $"{name}.s3.{account.DnsSuffix}")
            .Set("bucketRegion", account.Region)
            .Set("bucketRegionalDomainName", $"{name}.s3.{account.Region}.{account.DnsSuffix}");
        return true;
    }
}
