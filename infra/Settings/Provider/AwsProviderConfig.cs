namespace Lgtm.Infra.Settings;

/// <summary>What a stack file says about the AWS provider, which takes it without a word to this program.</summary>
internal sealed record AwsProviderConfig(ConfiguredKeys Keys, string? ConfiguredRegion, string? EnvironmentRegion, string? DefaultTags = null)
{
    public const string ConfigNamespace = "aws";

    /// <summary>Nothing while it is missing, or kept secret.</summary>
    public string? Region => Keys.All.Contains(AwsProviderKeys.Region) || ConfiguredRegion is not null ? Shown(ConfiguredRegion) : EnvironmentRegion;

    public bool HasSecretRegion => Keys.Secret.Contains(AwsProviderKeys.Region);

    public static AwsProviderConfig Of(Func<string, string?> configured)
    {
        return new(
            ConfiguredKeys.Of(ConfigNamespace),
            configured(AwsProviderKeys.Region),
            Settings.EnvironmentRegion.Find(Environment.GetEnvironmentVariable)?.Name,
            configured(AwsProviderKeys.DefaultTags));
    }

    private string? Shown(string? region)
    {
        return HasSecretRegion ? null : NotEmpty(region);
    }

    private static string? NotEmpty(string? text)
    {
        return string.IsNullOrWhiteSpace(text) ? null : text;
    }
}
