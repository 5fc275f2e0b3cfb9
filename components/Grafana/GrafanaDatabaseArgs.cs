using System.Text.RegularExpressions;
using Lgtm.Components.Charts;
using Lgtm.Components.Validation;
using Pulumi;

namespace Lgtm.Components.Grafana;

/// <summary>
/// The PostgreSQL database outside the cluster in which several Grafana pods keep what they share. Dashboards from ConfigMaps then stay when their ConfigMap goes.
/// </summary>
public sealed partial class GrafanaDatabaseArgs : ResourceArgs
{
    /// <summary>Host name of the server: of its writer, where it has readers.</summary>
    [Input("host")]
    public required Input<string> Host { get; init; }

    /// <summary>Port of the server. Default: 5432. Allowed: 1 to 65535.</summary>
    [Input("port")]
    public int Port { get; init; } = 5432;

    /// <summary>Name of the database, which exists. Allowed: letters, digits, hyphens and underscores, as Grafana writes it into a line without quotes.</summary>
    [Input("name")]
    public required string Name { get; init; }

    /// <summary>User who owns the database: Grafana makes its tables by itself. Allowed: as for the name.</summary>
    [Input("user")]
    public required string User { get; init; }

    /// <summary>
    /// Name of the Kubernetes Secret with the user's <c>password</c>, in Grafana's namespace, such as <see cref="GrafanaDatabaseSecret"/> makes. Pods read it when they
    /// start: another password needs a Secret of another name.
    /// </summary>
    [Input("secretName")]
    public required Input<string> SecretName { get; init; }

    /// <summary>
    /// Whether the Secret also has a <c>ca.crt</c>, against which Grafana verifies the server (verify-full). Default: false, the connection is encrypted but
    /// any server that answers is taken for the database (require).
    /// </summary>
    [Input("verifiesServer")]
    public bool VerifiesServer { get; init; }

    internal void AddProblems(Problems problems, string path)
    {
        problems
            .Unless(Port is >= 1 and <= 65535, $"{path}.port", Port, "1 to 65535", "use the port that the server listens on, usually 5432")
            .Unless(Identifier().IsMatch(Name), $"{path}.name", Name, "letters, digits, hyphens and underscores", "rename the database")
            .Unless(Identifier().IsMatch(User), $"{path}.user", User, "letters, digits, hyphens and underscores", "make a user of such a name");
    }

    [GeneratedRegex(@"\A[A-Za-z_][A-Za-z0-9_-]{0,62}\z", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Identifier();
}

/// <summary>What the values of Grafana follow from.</summary>
internal sealed record GrafanaInputs(BackendInputs Common) : BackendInputs(Common)
{
    /// <summary>The release that Grafana's pods belong to.</summary>
    public required string ReleaseName { get; init; }

    public required Input<string> GrafanaAdminSecretName { get; init; }

    public required GrafanaDatabaseArgs? GrafanaDatabase { get; init; }

    public required IReadOnlyDictionary<string, object> GrafanaDataSources { get; init; }

    public required string? GrafanaRootUrl { get; init; }
}
