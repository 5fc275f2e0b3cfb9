using Pulumi;

namespace Lgtm.Components.Grafana;

/// <summary>Arguments of <see cref="GrafanaDatabaseSecret"/>.</summary>
public sealed class GrafanaDatabaseSecretArgs : ResourceArgs
{
    /// <summary>Namespace that Grafana runs in.</summary>
    [Input("namespace")]
    public required Input<string> Namespace { get; init; }

    /// <summary>Password of Grafana's user in the database. It is treated as a secret whether or not it is marked as one.</summary>
    [Input("password")]
    public required Input<string> Password { get; init; }

    /// <summary>Certificates, as PEM text, of the authority that the server's certificate comes from. Default: none, the server is not verified.</summary>
    [Input("caCertificates")]
    public Input<string>? CaCertificates { get; init; }
}
