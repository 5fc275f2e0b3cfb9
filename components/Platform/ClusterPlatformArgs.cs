using Lgtm.Components.Identity;
using Lgtm.Components.Validation;
using Pulumi;

namespace Lgtm.Components.Platform;

/// <summary>Arguments of <see cref="ClusterPlatform"/>.</summary>
public sealed class ClusterPlatformArgs : ResourceArgs
{
    /// <summary>Name of the EKS cluster.</summary>
    [Input("clusterName", required: true)]
    public required Input<string> ClusterName { get; init; }

    /// <summary>AWS region of the cluster. Pods cannot ask the metadata service of their node for it.</summary>
    [Input("region", required: true)]
    public required Input<string> Region { get; init; }

    /// <summary>Id of the VPC that load balancers are created in.</summary>
    [Input("vpcId", required: true)]
    public required Input<string> VpcId { get; init; }

    /// <summary>
    /// Account that owns the VPC, for the controller's permissions. Default: the account of the deployment. Allowed: 12 digits, or <c>*</c> for a VPC that
    /// another account may share: its id belongs to one VPC in any case.
    /// </summary>
    [Input("vpcOwnerId")]
    public string? VpcOwnerId { get; init; }

    /// <summary>Kubernetes minor version of the cluster, which the autoscaler has to match. Default: 1.35. Another than 1.33 to 1.36 is warned about.</summary>
    [Input("kubernetesVersion")]
    public string KubernetesVersion { get; init; } = "1.35";

    /// <summary>Tags of the load balancers and security groups that the controller creates. Default: none.</summary>
    [Input("defaultTags")]
    public InputMap<string> DefaultTags { get; init; } = new();

    /// <summary>How the controllers obtain their IAM roles. Default: <see cref="IdentityMode.Irsa"/>.</summary>
    [Input("identityMode")]
    public IdentityMode IdentityMode { get; init; } = IdentityMode.Irsa;

    /// <summary>ARN of the cluster's OIDC provider in IAM. Required with <see cref="IdentityMode.Irsa"/>, ignored otherwise.</summary>
    [Input("oidcProviderArn")]
    public Input<string>? OidcProviderArn { get; init; }

    /// <summary>Issuer of the cluster's tokens, without <c>https://</c>. Required with <see cref="IdentityMode.Irsa"/>, ignored otherwise.</summary>
    [Input("oidcIssuer")]
    public Input<string>? OidcIssuer { get; init; }

    /// <summary>Pods of each controller: one works, the others stand by. Default: 2. Allowed: 1 to 3.</summary>
    [Input("replicas")]
    public int Replicas { get; init; } = 2;

    /// <summary>ARN of the policy that bounds the permissions of the roles. Default: no boundary.</summary>
    [Input("permissionsBoundaryArn")]
    public string? PermissionsBoundaryArn { get; init; }

    /// <summary>IAM path of the roles. Default: <c>/</c>. Allowed: starts and ends with a slash.</summary>
    [Input("rolePath")]
    public string RolePath { get; init; } = "/";

    /// <summary>
    /// Registry that has every image below the name of the image's own registry, such as a pull-through cache (docs/images.md). Default: none, images
    /// come from their own registries. Allowed: a lower-case host, perhaps with port and path, without scheme.
    /// </summary>
    [Input("imageRegistryPrefix")]
    public string? ImageRegistryPrefix { get; init; }

    /// <summary>Values laid over those of the AWS Load Balancer Controller's chart. Unsupported: a new chart version may ignore them. Default: none.</summary>
    [Input("loadBalancerControllerExtraValues")]
    public Dictionary<string, object>? LoadBalancerControllerExtraValues { get; init; }

    /// <summary>Values laid over those of the cluster autoscaler's chart. Unsupported: a new chart version may ignore them. Default: none.</summary>
    [Input("clusterAutoscalerExtraValues")]
    public Dictionary<string, object>? ClusterAutoscalerExtraValues { get; init; }

    internal string CheckedFor(string name)
    {
        new Problems($"ClusterPlatform '{name}'")
            .Unless(Replicas is >= 1 and <= 3, "replicas", Replicas, "1 to 3", "2 survives the loss of a node")
            .Unless(VpcOwnerId is null or "*" || IsAccount(VpcOwnerId), "vpcOwnerId", VpcOwnerId, "12 digits, or '*'", "name the account that owns the VPC, or leave it out")
            .Unless(Enum.IsDefined(IdentityMode), "identityMode", IdentityMode, "Irsa or PodIdentity", "choose Irsa when in doubt")
            .Unless(IdentityMode != IdentityMode.Irsa || OidcProviderArn is not null, "oidcProviderArn", null, "a value with identity mode Irsa", "pass the cluster's OidcProviderArn")
            .Unless(IdentityMode != IdentityMode.Irsa || OidcIssuer is not null, "oidcIssuer", null, "a value with identity mode Irsa", "pass the cluster's OidcIssuer")
            .CheckImageRegistry(ImageRegistryPrefix)
            .CheckRoles(RolePath, PermissionsBoundaryArn)
            .ThrowIfAny();
        return name;
    }

    private static bool IsAccount(string text)
    {
        return text.Length == 12 && text.All(char.IsAsciiDigit);
    }
}
