using Lgtm.Components.Validation;
using Pulumi;

namespace Lgtm.Components.Grafana;

/// <summary>Arguments of <see cref="GrafanaAdminSecret"/>.</summary>
public sealed class GrafanaAdminSecretArgs : ResourceArgs
{
    /// <summary>Namespace that Grafana runs in.</summary>
    [Input("namespace")]
    public required Input<string> Namespace { get; init; }

    /// <summary>Length of the generated password. Default: 32. Allowed: 24 to 128.</summary>
    [Input("passwordLength")]
    public int PasswordLength { get; init; } = 32;

    internal string CheckedFor(string name)
    {
        new Problems($"GrafanaAdminSecret '{name}'")
            .Unless(PasswordLength is >= 24 and <= 128, "passwordLength", PasswordLength, "24 to 128", "choose a length that cannot be guessed")
            .ThrowIfAny();
        return name;
    }
}
