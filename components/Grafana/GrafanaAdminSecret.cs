using Lgtm.Components.Resources;
using Pulumi;
using Pulumi.Kubernetes.Core.V1;
using Pulumi.Kubernetes.Types.Inputs.Core.V1;
using Pulumi.Kubernetes.Types.Inputs.Meta.V1;
using Pulumi.Random;
using Pulumi.Utilities;

namespace Lgtm.Components.Grafana;

/// <summary>
/// Grafana's generated administrator password, in a Kubernetes Secret. Grafana reads it when it creates its database, and keeps its own copy: rotating
/// takes a new Secret, <c>grafana cli --config /etc/grafana/grafana.ini admin reset-admin-password</c> in Grafana's pod, and new pods: sidecars log in
/// with the password of their start.
/// </summary>
public sealed class GrafanaAdminSecret : ComponentResource
{
    private const string TypeToken = "lgtm:index:GrafanaAdminSecret";
    private const string Name = "grafana-admin";

    /// <summary>Generates the password and stores it.</summary>
    public GrafanaAdminSecret(string name, GrafanaAdminSecretArgs args, ComponentResourceOptions? options = null)
        : base(TypeToken, args.CheckedFor(name), options)
    {
        // No special characters: the password is also passed on command lines and in URLs.
        var password = new RandomPassword($"{name}-password", new() { Length = args.PasswordLength, Special = false }, ChildOptions.Of(this, options));
        var secret = new Secret(
            name,
            new SecretArgs
            {
                Metadata = new ObjectMetaArgs { Name = Name, Namespace = args.Namespace },
                Type = "Opaque",
                StringData = { ["admin-user"] = "admin", ["admin-password"] = Output.CreateSecret(password.Result) },
            },
            ChildOptions.Of(this, options));

        SecretName = OutputUtilities.WithDependency(Output.Create(Name), secret);
        RegisterOutputs();
    }

    /// <summary>
    /// Name of the Secret; its keys are <c>admin-user</c> and <c>admin-password</c>. A changed Secret changes no running Grafana: see
    /// <see cref="GrafanaAdminSecret"/>.
    /// </summary>
    [Output("secretName")]
    public Output<string> SecretName { get; private set; }
}
