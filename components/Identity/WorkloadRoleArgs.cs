using System.Text.RegularExpressions;
using Lgtm.Components.Validation;
using Pulumi;

namespace Lgtm.Components.Identity;

/// <summary>Arguments of <see cref="WorkloadRole"/>.</summary>
public sealed partial class WorkloadRoleArgs : ResourceArgs
{
    /// <summary>How the pods obtain the role. Default: <see cref="IdentityMode.Irsa"/>, which every backend version supports.</summary>
    [Input("mode")]
    public IdentityMode Mode { get; init; } = IdentityMode.Irsa;

    /// <summary>Kubernetes namespace of the service account.</summary>
    [Input("namespace", required: true)]
    public required string Namespace { get; init; }

    /// <summary>Name of the service account, the only one that may take on the role.</summary>
    [Input("serviceAccount", required: true)]
    public required string ServiceAccount { get; init; }

    /// <summary>Name of the EKS cluster that the pods run in.</summary>
    [Input("clusterName", required: true)]
    public required Input<string> ClusterName { get; init; }

    /// <summary>ARN of the cluster's OIDC provider in IAM. Required with <see cref="IdentityMode.Irsa"/>, ignored otherwise.</summary>
    [Input("oidcProviderArn")]
    public Input<string>? OidcProviderArn { get; init; }

    /// <summary>Issuer of the cluster's tokens, without <c>https://</c>. Required with <see cref="IdentityMode.Irsa"/>, ignored otherwise.</summary>
    [Input("oidcIssuer")]
    public Input<string>? OidcIssuer { get; init; }

    /// <summary>What the pods may do: an IAM policy document of at most 10,240 characters, spaces not counted (IAM's limit on inline policies).</summary>
    [Input("policyJson", required: true)]
    public required Input<string> PolicyJson { get; init; }

    /// <summary>ARN of the policy that bounds the role's permissions. Default: no boundary.</summary>
    [Input("permissionsBoundaryArn")]
    public string? PermissionsBoundaryArn { get; init; }

    /// <summary>IAM path of the role. Default: <c>/</c>. Allowed: starts and ends with a slash.</summary>
    [Input("rolePath")]
    public string RolePath { get; init; } = "/";

    internal string CheckedFor(string name)
    {
        new Problems($"WorkloadRole '{name}'")
            .Unless(Enum.IsDefined(Mode), "mode", Mode, "Irsa or PodIdentity", "choose Irsa when in doubt")
            .Unless(Label().IsMatch(Namespace), "namespace", Namespace, "a Kubernetes name", "use lower-case letters, digits and hyphens")
            .Unless(Label().IsMatch(ServiceAccount), "serviceAccount", ServiceAccount, "a Kubernetes name", "name the account that the chart creates")
            .Unless(Mode != IdentityMode.Irsa || OidcProviderArn is not null, "oidcProviderArn", null, "a value with mode Irsa", "pass the cluster's OidcProviderArn")
            .Unless(Mode != IdentityMode.Irsa || OidcIssuer is not null, "oidcIssuer", null, "a value with mode Irsa", "pass the cluster's OidcIssuer")
            .CheckRoles(RolePath, PermissionsBoundaryArn)
            .ThrowIfAny();
        return name;
    }

    // A wildcard here would open the role to other workloads.
    [GeneratedRegex(@"^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\z", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Label();
}
