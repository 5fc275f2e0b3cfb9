namespace Lgtm.Infra.Settings;

/// <summary>The <c>grafana.database</c> group of a stack file.</summary>
internal sealed record GrafanaDatabaseSettings : ISection
{
    private const string Identifiers = "1 to 63 letters, digits, hyphens and underscores, starting with a letter";

    [Setting(
        "host name of the PostgreSQL server: of its writer, where it has readers",
        "a DNS name",
        Change = "to the copy's, after the database has moved there")]
    public required string Host { get; init; }

    [Setting(
        "port of the server",
        "1 to 65535",
        Absent = "5432",
        Change = "together with the server's")]
    public int? Port { get; init; }

    [Setting(
        "name of the database, which is there and empty before Grafana starts on it",
        Identifiers,
        Change = "only after moving its content",
        Pattern = Shapes.DatabaseIdentifierPattern)]
    public required string Name { get; init; }

    [Setting(
        "user who owns the database",
        Identifiers,
        Change = "together with the password",
        Pattern = Shapes.DatabaseIdentifierPattern)]
    public required string User { get; init; }

    [Setting(
        "password of that user, encrypted by `pulumi config set --secret --path`",
        "an encrypted value: 8 to 128 letters, digits and punctuation, without spaces, quotes, backslashes, $ and %",
        About = "Never write it into the file: `pulumi config set --secret --path 'lgtm:grafana.database.password'` asks for it",
        Change = "by the same command; the pods restart, one after the other")]
    public required SecretText Password { get; init; }

    [Setting(
        "certificates of the authority behind the server, which is then verified; for RDS, the bundle of the region",
        "one or more certificates as PEM text, not all of them past their end",
        Absent = "the connection is encrypted, the server not verified",
        About = "The server is verified with them; for RDS, use the bundle of the region",
        Change = "before the authority's certificate ends; the new one may stand beside the old one")]
    public string? CaCertificates { get; init; }

    public IEnumerable<Rule> Rules()
    {
        var fault = CertificateFault.Of(CaCertificates, Today.Utc());
        return
        [
            Rule.Of("host", () => Host, host => Uri.CheckHostName(host) == UriHostNameType.Dns, "write the name alone, without scheme and port"),
            Rule.Of("port", () => Port, port => port is >= 1 and <= 65535, "use the port that the server listens on"),
            Rule.Of("name", () => Name, Shapes.DatabaseIdentifier().IsMatch, "rename the database"),
            Rule.Of("user", () => User, Shapes.DatabaseIdentifier().IsMatch, "make a user of such a name"),

            // Grafana expands references in it and writes it into a line without quotes.
            Rule.Of("password", () => Password, password => password.Satisfies(Shapes.DatabasePassword().IsMatch), "choose another, of letters and digits for example"),
            new("caCertificates", () => fault is null, () => new Described(fault!.Got), fault?.Fix ?? string.Empty),
        ];
    }
}
