using Lgtm.Components.Resources;
using Pulumi;
using Pulumi.Kubernetes.Core.V1;
using Pulumi.Kubernetes.Types.Inputs.Core.V1;
using Pulumi.Kubernetes.Types.Inputs.Meta.V1;

namespace Lgtm.Components.Grafana;

/// <summary>
/// What Grafana needs to log in to its database, in a Kubernetes Secret that never changes: another password makes another Secret, whose name makes Grafana's pods
/// restart, one after the other, and the old Secret goes when none of them uses it any more.
/// </summary>
public sealed class GrafanaDatabaseSecret : ComponentResource
{
    private const string TypeToken = "lgtm:index:GrafanaDatabaseSecret";

    /// <summary>Stores the password, and the certificates if there are any.</summary>
    public GrafanaDatabaseSecret(string name, GrafanaDatabaseSecretArgs args, ComponentResourceOptions? options = null)
        : base(TypeToken, name, options)
    {
        var content = new InputMap<string> { ["password"] = Output.CreateSecret(args.Password.ToOutput()) };
        if (args.CaCertificates is { } certificates)
        {
            content.Add("ca.crt", certificates);
        }

        // Without a name of ours the provider gives it one that no other had.
        var secret = new Secret(
            name,
            new SecretArgs { Metadata = new ObjectMetaArgs { Namespace = args.Namespace }, Type = "Opaque", Immutable = true, StringData = content },
            ChildOptions.Of(this, options));

        SecretName = secret.Metadata.Apply(metadata => metadata.Name);
        RegisterOutputs();
    }

    /// <summary>Name of the Secret; its keys are <c>password</c> and, with certificates, <c>ca.crt</c>.</summary>
    [Output("secretName")]
    public Output<string> SecretName { get; private set; }
}
