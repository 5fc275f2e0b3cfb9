using Lgtm.Components.Resources;
using Lgtm.Components.Validation;
using Pulumi;

namespace Lgtm.Components.Cluster;

/// <summary>Arguments of <see cref="EksCluster"/>.</summary>
public sealed class EksClusterArgs : ResourceArgs
{
    /// <summary>Name of the cluster in AWS. Allowed: 1 to 100 letters, digits, hyphens and underscores. A change replaces the cluster.</summary>
    [Input("clusterName", required: true)]
    public required string ClusterName { get; init; }

    /// <summary>
    /// Kubernetes minor version. Default: 1.35, in standard support until 2027-03-27. Allowed: a version in EKS standard support; upgrades go one step at
    /// a time.
    /// </summary>
    [Input("kubernetesVersion")]
    public string KubernetesVersion { get; init; } = "1.35";

    /// <summary>Subnets for the control plane's network interfaces. Allowed: at least two, in different zones.</summary>
    [Input("subnetIds", required: true)]
    public required InputList<string> SubnetIds { get; init; }

    /// <summary>Private subnets for nodes, one per zone, resolved when nodes in them can reach the internet.</summary>
    [Input("nodeSubnetIds", required: true)]
    public required InputList<string> NodeSubnetIds { get; init; }

    /// <summary>Number of <see cref="NodeSubnetIds"/>. Allowed: 2 to 4.</summary>
    [Input("zoneCount", required: true)]
    public required int ZoneCount { get; init; }

    /// <summary>Who can reach the Kubernetes API. Default: only the VPC.</summary>
    [Input("endpointAccess")]
    public EndpointAccess EndpointAccess { get; init; } = EndpointAccess.Private;

    /// <summary>
    /// Public IPv4 ranges that may reach the Kubernetes API with <see cref="EndpointAccess.Public"/>. Default: none. Allowed: 1 to 40 ranges, never
    /// 0.0.0.0/0.
    /// </summary>
    [Input("publicAccessCidrs")]
    public List<string> PublicAccessCidrs { get; init; } = [];

    /// <summary>
    /// Private IPv4 ranges that may reach the Kubernetes API's private endpoint, such as the VPC's own: EKS lets only nodes in. Default: none. Allowed: at
    /// most 40 ranges, each once.
    /// </summary>
    [Input("apiAccessCidrs")]
    public List<string> ApiAccessCidrs { get; init; } = [];

    /// <summary>Days that the control plane's logs are kept. Default: 90. Allowed: the values that CloudWatch offers, from 1 to 3653.</summary>
    [Input("logRetentionDays")]
    public int LogRetentionDays { get; init; } = 90;

    /// <summary>ARN of the KMS key that encrypts Kubernetes Secrets. Default: a rotating key of the cluster's own. A change replaces the cluster.</summary>
    [Input("secretsKeyArn")]
    public Input<string>? SecretsKeyArn { get; init; }

    /// <summary>
    /// ARNs of IAM roles that administer the cluster, beside the deployer. Default: none. Allowed: role ARNs (not those of sessions), each once.
    /// </summary>
    [Input("adminRoleArns")]
    public List<string> AdminRoleArns { get; init; } = [];

    /// <summary>ARN of the IAM role that the kubeconfig assumes, which becomes an administrator. Default: the identity that runs the deployment.</summary>
    [Input("deployerRoleArn")]
    public string? DeployerRoleArn { get; init; }

    /// <summary>Whether AWS refuses to delete the cluster. Default: true. Must be false when <see cref="Lifetime"/> is disposable.</summary>
    [Input("deletionProtection")]
    public bool DeletionProtection { get; init; } = true;

    /// <summary>Who looks after the nodes. Default: managed node groups. Changing it later is a migration, not an update.</summary>
    [Input("compute")]
    public Compute Compute { get; init; } = Compute.ManagedNodeGroups;

    /// <summary>Node groups. Default: none. Allowed: at least one with managed node groups, none with Auto Mode.</summary>
    [Input("nodeGroups")]
    public List<NodeGroupArgs> NodeGroups { get; init; } = [];

    /// <summary>
    /// Add-on versions to pin, by add-on name. Default: the version that EKS recommends for <see cref="KubernetesVersion"/>. Allowed: such as
    /// v1.22.4-eksbuild.3.
    /// </summary>
    [Input("addOnVersions")]
    public Dictionary<string, string> AddOnVersions { get; init; } = new();

    /// <summary>What happens to the key of Kubernetes Secrets on destroy. Default: it is protected and kept.</summary>
    [Input("lifetime")]
    public Lifetime Lifetime { get; init; } = Lifetime.Protected;

    /// <summary>
    /// Registry that nodes pull images through. Default: none. When it is one of ECR, nodes may create the repositories of its cache (docs/images.md).
    /// Allowed: a lower-case host, perhaps with port and path, without scheme.
    /// </summary>
    [Input("imageRegistryPrefix")]
    public string? ImageRegistryPrefix { get; init; }

    /// <summary>Permissions boundary of the cluster's roles. Default: none.</summary>
    [Input("permissionsBoundaryArn")]
    public string? PermissionsBoundaryArn { get; init; }

    /// <summary>IAM path of the cluster's roles. Default: /. Allowed: a path that starts and ends with a slash.</summary>
    [Input("rolePath")]
    public string RolePath { get; init; } = "/";

    internal string CheckedFor(string name)
    {
        var problems = new Problems($"EksCluster '{name}'");
        ClusterRules.Check(this, problems);
        AccessRules.Check(this, problems);
        NodeGroupRules.Check(this, problems);
        problems.CheckImageRegistry(ImageRegistryPrefix);
        problems.CheckRoles(RolePath, PermissionsBoundaryArn).ThrowIfAny();
        return name;
    }
}
