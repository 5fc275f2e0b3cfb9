namespace Lgtm.Infra.Settings;

/// <summary>Keys that the AWS provider (7.x) takes: https://www.pulumi.com/registry/packages/aws/api-docs/provider.</summary>
internal static class AwsProviderKeys
{
    public const string DefaultTags = "defaultTags";
    public const string Region = "region";

    public static readonly IReadOnlyList<string> All =
    [
        "accessKey", "allowedAccountIds", "assumeRoleWithWebIdentity", "assumeRoles", "customCaBundle", DefaultTags, "ec2MetadataServiceEndpoint",
        "ec2MetadataServiceEndpointMode", "endpoints", "forbiddenAccountIds", "httpProxy", "httpsProxy", "ignoreTags", "insecure", "maxRetries", "noProxy",
        "profile", Region, "retryMode", "s3UsEast1RegionalEndpoint", "s3UsePathStyle", "secretKey", "sharedConfigFiles", "sharedCredentialsFiles",
        "skipCredentialsValidation", "skipMetadataApiCheck", "skipRegionValidation", "skipRequestingAccountId", "stsRegion", "tagPolicyCompliance", "token",
        "tokenBucketRateLimiterCapacity", "useDualstackEndpoint", "useFipsEndpoint", "userAgents",
    ];
}
