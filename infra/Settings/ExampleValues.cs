namespace Lgtm.Infra.Settings;

/// <summary>Example values of the committed stack files: fine for a preview, useless in an account.</summary>
internal static class ExampleValues
{
    /// <summary>Set to 1 to rehearse an update with the committed stack files, against an engine that reaches no cloud.</summary>
    public const string AllowVariable = "LGTM_ALLOW_EXAMPLE_VALUES";

    // Set by `lgtm preview`.
    private const string OfflineEngine = "LGTM_OFFLINE_ENGINE";
    private const string Account = ":123456789012:";
    private const string Registry = "123456789012.";
    private const string Vpc = "vpc-0123456789abcdef";
    private const string Subnet = "subnet-0123456789abcdef";
    private const string DatabaseCluster = ".cluster-example.";
    private const string Certificate = "ZXhhbXBsZQ==";

    private static readonly string[] Names = [".example.com", ".example.net", ".example.org", ".example", ".invalid", ".test"];

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
                Expected = $"values of your own: address ranges for documentation, account {Account.Trim(':')}, ids that count from 0 to f, and names such as example.com are examples",
            });
    }

    /// <summary>Whether these are the certificates of the stack files' comments, which say nothing but "example".</summary>
    public static bool IsCertificate(string pem)
    {
        return pem.Contains(Certificate);
    }

    public static IEnumerable<string> Warnings(StackSettings settings)
    {
        return
            from place in Places(settings)
            from value in place.Values() ?? []
            where IsExample(value)
            select $"{place.Key}: {value} {Reason(value)}";
    }

    private static string Reason(string value)
    {
        return value switch
        {
            _ when Cidr.IsDocumentation(value) => "is a range for examples; put your own range there",
            Certificate => "is the certificate of the examples; put your own there",
            _ when IsExampleName(value) => "is a name for examples; put your own there",
            _ when IsExampleId(value) => "is an id for examples; put your own there",
            _ => $"is in account {Account.Trim(':')}, which stands for yours in examples; put your own there",
        };
    }

    private static bool IsExample(string value)
    {
        return Cidr.IsDocumentation(value) || IsExampleId(value) || IsExampleName(value) || value is Certificate
            || value.Contains(Account) || value.StartsWith(Registry);
    }

    private static bool IsExampleId(string value)
    {
        return value.StartsWith(Vpc) || value.StartsWith(Subnet);
    }

    // https://www.rfc-editor.org/rfc/rfc2606; of an image registry the host counts, without port and path.
    private static bool IsExampleName(string value)
    {
        var host = value.Split('/', ':')[0];
        return host.Contains(DatabaseCluster, StringComparison.OrdinalIgnoreCase)
            || Array.Exists(Names, name => $".{host}".EndsWith(name, StringComparison.OrdinalIgnoreCase));
    }

    // Read late: a key may be missing when its rule is made, and is then never judged.
    private static IEnumerable<(string Key, Func<IReadOnlyList<string>?> Values)> Places(StackSettings settings)
    {
        return
        [
            ("network.existing.vpcId", () => One(settings.Network.Existing?.VpcId)),
            ("network.existing.publicSubnetIds", () => settings.Network.Existing?.PublicSubnetIds),
            ("network.existing.privateSubnetIds", () => settings.Network.Existing?.PrivateSubnetIds),
            ("cluster.publicAccessCidrs", () => settings.Cluster.PublicAccessCidrs),
            ("cluster.adminRoleArns", () => settings.Cluster.AdminRoleArns),
            ("cluster.deployerRoleArn", () => One(settings.Cluster.DeployerRoleArn)),
            ("cluster.secretsKeyArn", () => One(settings.Cluster.SecretsKeyArn)),
            ("identity.permissionsBoundaryArn", () => One(settings.Identity.PermissionsBoundaryArn)),
            ("images.registryPrefix", () => One(settings.Images?.RegistryPrefix)),
            ("storage.kmsKeyArn", () => One(settings.Storage.KmsKeyArn)),
            ("grafana.allowedCidrs", () => settings.Grafana.AllowedCidrs),
            ("grafana.certificateArn", () => One(settings.Grafana.CertificateArn)),
            ("grafana.hostName", () => One(settings.Grafana.HostName)),
            ("grafana.database.host", () => One(settings.Grafana.Database?.Host)),
            ("grafana.database.caCertificates", () => settings.Grafana.Database?.CaCertificates is { } pem && IsCertificate(pem) ? [Certificate] : null),
        ];
    }

    private static string[]? One(string? value)
    {
        return value is null ? null : [value];
    }
}
