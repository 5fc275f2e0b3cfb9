namespace Lgtm.Infra.Settings;

/// <summary>Values of the committed stack files that stand for nobody's: fine for a preview, useless in an account.</summary>
internal static class ExampleValues
{
    /// <summary>Set to 1 to rehearse an update with the committed stack files, against an engine that reaches no cloud.</summary>
    public const string AllowVariable = "LGTM_ALLOW_EXAMPLE_VALUES";

    // Set by `lgtm preview`.
    private const string OfflineEngine = "LGTM_OFFLINE_ENGINE";
    private const string Account = ":123456789012:";

    /// <summary>Whether this run would create a cluster that then cannot be reached: an update of a real account.</summary>
    public static bool AreRefused(bool isPreview, Func<string, string?> environment)
    {
        return !isPreview && environment(OfflineEngine) is not "1" && environment(AllowVariable) is not "1";
    }

    public static IEnumerable<Rule> Rules(StackSettings settings)
    {
        return Places(settings).Select(place =>
            Rule.OfEach(place.Key, place.Values, value => !IsExample(value), "put your own there, or run a preview, which accepts examples") with
            {
                Expected = $"values of your own: address ranges for documentation, and account {Account.Trim(':')}, belong to nobody",
            });
    }

    public static IEnumerable<string> Warnings(StackSettings settings)
    {
        return
            from place in Places(settings)
            from value in place.Values() ?? []
            where IsExample(value)
            select Cidr.IsDocumentation(value)
                ? $"{place.Key}: {value} is a range for examples, which nobody has; put your own range there"
                : $"{place.Key}: {value} is in account {Account.Trim(':')}, which stands for yours in examples; put your own there";
    }

    private static bool IsExample(string value)
    {
        return Cidr.IsDocumentation(value) || value.Contains(Account, StringComparison.Ordinal);
    }

    // Read late: a key may be missing when its rule is made, and is then never judged.
    private static IEnumerable<(string Key, Func<IReadOnlyList<string>?> Values)> Places(StackSettings settings)
    {
        return
        [
            ("cluster.publicAccessCidrs", () => settings.Cluster.PublicAccessCidrs),
            ("cluster.adminRoleArns", () => settings.Cluster.AdminRoleArns),
            ("cluster.deployerRoleArn", () => One(settings.Cluster.DeployerRoleArn)),
            ("cluster.secretsKeyArn", () => One(settings.Cluster.SecretsKeyArn)),
            ("identity.permissionsBoundaryArn", () => One(settings.Identity.PermissionsBoundaryArn)),
            ("storage.kmsKeyArn", () => One(settings.Storage.KmsKeyArn)),
            ("grafana.allowedCidrs", () => settings.Grafana.AllowedCidrs),
            ("grafana.certificateArn", () => One(settings.Grafana.CertificateArn)),
        ];
    }

    private static string[]? One(string? value)
    {
        return value is null ? null : [value];
    }
}
