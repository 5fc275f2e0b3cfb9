namespace Lgtm.Components.Storage;

/// <summary>The S3 endpoint of a region; Tempo and Mimir want it spelled out.</summary>
internal static class S3Endpoint
{
    public static string For(string region)
    {
        var suffix = region.StartsWith("cn-", StringComparison.Ordinal) ? "amazonaws.com.cn" : "amazonaws.com";
        return $"s3.{region}.{suffix}";
    }
}
