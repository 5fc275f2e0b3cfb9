using System.Collections.Immutable;
using Lgtm.Components.Resources;
using Pulumi;
using Pulumi.Aws.Iam;
using Pulumi.Utilities;

namespace Lgtm.Components.Cluster;

/// <summary>An EKS cluster that is ready for charts: control plane, nodes, add-ons, and access for its administrators.</summary>
public sealed class EksCluster : ComponentResource
{
    private const string TypeToken = "lgtm:index:EksCluster";

    /// <summary>Name of the cluster in AWS, known in previews; a resource that uses it waits for the control plane.</summary>
    [Output("clusterName")]
    public Output<string> ClusterName { get; private set; }

    /// <summary>ARN of the cluster.</summary>
    [Output("clusterArn")]
    public Output<string> ClusterArn { get; private set; }

    /// <summary>
    /// The same ARN, known in previews: for the <c>clusterIdentifier</c> of a Kubernetes provider, whose resources would be replaced if it changed.
    /// </summary>
    [Output("clusterIdentifier")]
    public Output<string> ClusterIdentifier { get; private set; }

    /// <summary>Address of the Kubernetes API.</summary>
    [Output("endpoint")]
    public Output<string> Endpoint { get; private set; }

    /// <summary>ARN of the IAM OpenID Connect provider, for roles of service accounts.</summary>
    [Output("oidcProviderArn")]
    public Output<string> OidcProviderArn { get; private set; }

    /// <summary>The cluster's token issuer without <c>https://</c>, as conditions of trust policies name it.</summary>
    [Output("oidcIssuer")]
    public Output<string> OidcIssuer { get; private set; }

    /// <summary>Id of the security group that EKS puts around control plane and nodes.</summary>
    [Output("clusterSecurityGroupId")]
    public Output<string> ClusterSecurityGroupId { get; private set; }

    /// <summary>
    /// Tags that the AWS provider puts on everything (its default tags), for what controllers in the cluster create: load balancers and volumes.
    /// </summary>
    [Output("defaultTags")]
    public Output<ImmutableDictionary<string, string>> DefaultTags { get; private set; }

    /// <summary>
    /// Kubeconfig (secret). It follows from the control plane alone, so that a change of nodes, add-ons or access leaves a preview of the cluster's contents readable.
    /// What is created in the cluster first (namespaces, controllers, storage classes) names this component, and its network, in <c>DependsOn</c>: then it waits for nodes,
    /// their routes, add-ons, the administrators' access and the way to the API, and goes before them on destroy.
    /// </summary>
    [Output("kubeconfig")]
    public Output<string> Kubeconfig { get; private set; }

    /// <summary>Creates the cluster.</summary>
    /// <param name="name">Logical name; the children's names start with it.</param>
    /// <param name="args">What to create.</param>
    /// <param name="options">Resource options; <c>DependsOn</c> is handed on to the children.</param>
    public EksCluster(string name, EksClusterArgs args, ComponentResourceOptions? options = null)
        : base(TypeToken, args.CheckedFor(name), options)
    {
        var scope = new ChildScope(name, this, options);
        var location = new AwsLocation(scope);
        var roles = new ServiceRoles(scope, args, location.Partition);

        var nodeRole = roles.Nodes();
        var cluster = ControlPlane.Create(scope, args, roles, nodeRole, location);
        ClusterName = OutputUtilities.WithDependency(Output.Create(args.ClusterName), cluster);

        AdminAccess.Grant(scope, args, ClusterName, location.Partition);
        ApiAccess.Open(scope, args, cluster);
        ClusterCapacity.Create(scope, args, cluster, ClusterName, roles, nodeRole);
        var issuer = ControlPlaneAnswers.ReadIssuer(cluster);
        var identityProvider = new OpenIdConnectProvider(
            scope.Named("oidc"),
            new OpenIdConnectProviderArgs { Url = issuer, ClientIdLists = { "sts.amazonaws.com" } },
            scope.Options());

        ClusterArn = cluster.Arn;
        ClusterIdentifier = Output.Format($"arn:{location.Partition}:eks:{location.Region}:{location.AccountId}:cluster/{args.ClusterName}");
        Endpoint = cluster.Endpoint;
        OidcProviderArn = identityProvider.Arn;
        OidcIssuer = issuer.Apply(url => url.Replace("https://", string.Empty));
        ClusterSecurityGroupId = ControlPlaneAnswers.ReadSecurityGroupId(cluster);
        DefaultTags = ControlPlaneAnswers.ReadDefaultTags(cluster);
        Kubeconfig = Output.CreateSecret(Output.Tuple(cluster.Endpoint, ControlPlaneAnswers.ReadCertificateAuthority(cluster), location.Region)
            .Apply(known => Cluster.Kubeconfig.For(known.Item1, known.Item2, known.Item3, args.ClusterName, args.DeployerRoleArn)));
        RegisterOutputs();
    }
}
