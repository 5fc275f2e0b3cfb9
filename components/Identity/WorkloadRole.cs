using Lgtm.Components.Resources;
using Pulumi;
using Pulumi.Aws.Eks;
using Pulumi.Aws.Iam;
using Pulumi.Utilities;

namespace Lgtm.Components.Identity;

/// <summary>An IAM role that the pods of exactly one Kubernetes service account may take on.</summary>
public sealed class WorkloadRole : ComponentResource
{
    private const string TypeToken = "lgtm:index:WorkloadRole";

    /// <summary>ARN of the role. A resource that uses it waits until the role may do its work.</summary>
    [Output("roleArn")]
    public Output<string> RoleArn { get; private set; }

    /// <summary>Creates the role, its policy and, with Pod Identity, the association.</summary>
    public WorkloadRole(string name, WorkloadRoleArgs args, ComponentResourceOptions? options = null)
        : base(TypeToken, args.CheckedFor(name), options)
    {
        var scope = new ChildScope(name, this, options);
        var role = new Role(
            name,
            new RoleArgs
            {
                AssumeRolePolicy = Trust(args),
                Description = $"Role of {args.Namespace}/{args.ServiceAccount}",
                Path = args.RolePath,
                PermissionsBoundary = args.PermissionsBoundaryArn is { } boundary ? (Input<string>)boundary : null,
            },
            scope.Options());

        var policy = new RolePolicy(
            scope.Named("policy"),
            new RolePolicyArgs { Role = role.Name, Policy = args.PolicyJson.Apply(json => InlinePolicyLimit.Checked(name, json)) },
            scope.Options());

        RoleArn = OutputUtilities.WithDependency(role.Arn, policy);
        if (args.Mode == IdentityMode.PodIdentity)
        {
            RoleArn = OutputUtilities.WithDependency(RoleArn, Associate(scope, args, role));
        }

        RegisterOutputs();
    }

    private static Output<string> Trust(WorkloadRoleArgs args)
    {
        return args.Mode == IdentityMode.PodIdentity
            ? args.ClusterName.Apply(cluster => TrustPolicy.ForPodIdentity(cluster, args.Namespace, args.ServiceAccount))
            : Output.Tuple(args.OidcProviderArn!, args.OidcIssuer!)
                .Apply(oidc => TrustPolicy.ForServiceAccount(oidc.Item1, oidc.Item2, args.Namespace, args.ServiceAccount));
    }

    private static PodIdentityAssociation Associate(ChildScope scope, WorkloadRoleArgs args, Role role)
    {
        return new(
            scope.Named("association"),
            new PodIdentityAssociationArgs
            {
                ClusterName = args.ClusterName,
                Namespace = args.Namespace,
                ServiceAccount = args.ServiceAccount,
                RoleArn = role.Arn,
            },
            scope.Options());
    }
}
