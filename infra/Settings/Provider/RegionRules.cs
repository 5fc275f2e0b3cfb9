namespace Lgtm.Infra.Settings;

/// <summary>Keys and certificates work only in the region that they are in.</summary>
internal static class RegionRules
{
    public static IEnumerable<Rule> For(StackSettings settings, string? region)
    {
        return region is null || !Shapes.Region().IsMatch(region) ? [] :
        [
            InRegion("cluster.secretsKeyArn", () => settings.Cluster.SecretsKeyArn, region),
            InRegion("storage.kmsKeyArn", () => settings.Storage.KmsKeyArn, region),
            InRegion("grafana.certificateArn", () => settings.Grafana.CertificateArn, region),
        ];
    }

    private static Rule InRegion(string key, Func<string?> arn, string region)
    {
        return Rule.Of(key, arn, text => RegionOf(text) is not { } other || other == region, "name one of that region, or correct aws:region") with
        {
            Expected = $"an ARN in {region}, the region of the stack",
        };
    }

    // What is no ARN at all is reported by its own section.
    private static string? RegionOf(string arn)
    {
        return Shapes.KeyArn().IsMatch(arn) || Shapes.CertificateArn().IsMatch(arn) ? arn.Split(':')[3] : null;
    }
}
