namespace Lgtm.Infra.Settings;

/// <summary>Finds mistakes in the keys of the AWS provider, which ignores a key that it does not know and then works elsewhere, or untagged.</summary>
internal static class AwsProviderCheck
{
    private const string RegionPath = $"{AwsProviderConfig.ConfigNamespace}:{AwsProviderKeys.Region}";
    private const string ARegion = "an AWS region such as eu-central-1";

    public static void Report(AwsProviderConfig config, Findings findings)
    {
        if (config.Keys.Secret.Contains(AwsProviderKeys.DefaultTags))
        {
            findings.Add($"{AwsProviderConfig.ConfigNamespace}:{AwsProviderKeys.DefaultTags}", "a secret", "plain tags", "remove every 'secure:' below it: everyone who sees a resource reads its tags");
        }
        else if (config.DefaultTags is { } tags)
        {
            DefaultTagsCheck.Report(tags, findings);
        }

        var misspelt = ReportMisspelt(config.Keys.All, findings);
        if (config.Region is { } region)
        {
            ReportShape(region, findings);
        }
        else if (!config.HasSecretRegion && !misspelt.Contains(AwsProviderKeys.Region))
        {
            findings.Add(RegionPath, "nothing", ARegion, "set it in the stack file");
        }
    }

    // Only what is nearly a known key: a newer provider may know keys that this program does not.
    private static List<string> ReportMisspelt(IReadOnlySet<string> keys, Findings findings)
    {
        var misspelt = new List<string>();
        if (keys.Contains("tags"))
        {
            findings.Add($"{AwsProviderConfig.ConfigNamespace}:tags", "an unknown key", $"'{AwsProviderKeys.DefaultTags}'", $"rename it to {AwsProviderConfig.ConfigNamespace}:{AwsProviderKeys.DefaultTags}, and write the tags below 'tags:' in it");
        }

        foreach (var key in keys.Except(AwsProviderKeys.All).Order(StringComparer.Ordinal))
        {
            if (NearestName.To(key, AwsProviderKeys.All.Except(keys)) is { } meant)
            {
                misspelt.Add(meant);
                findings.Add($"{AwsProviderConfig.ConfigNamespace}:{key}", "an unknown key", $"'{meant}'", $"rename it to {AwsProviderConfig.ConfigNamespace}:{meant}");
            }
        }

        return misspelt;
    }

    private static void ReportShape(string region, Findings findings)
    {
        if (!Shapes.Region().IsMatch(region))
        {
            var isZone = Shapes.Region().IsMatch(region[..^1]) && char.IsAsciiLetterLower(region[^1]);
            findings.Add(RegionPath, $"'{region}'", ARegion, isZone ? $"that is a zone, write its region: {region[..^1]}" : "correct it");
        }
    }
}
