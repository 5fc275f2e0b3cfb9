using Lgtm.Components.Resources;
using Pulumi;
using Pulumi.Aws.Eks;
using Pulumi.Aws.Eks.Inputs;

namespace Lgtm.Components.Cluster;

/// <summary>Access entries of the administrators; there is no other way into the cluster.</summary>
internal static class AdminAccess
{
    public static void Grant(ChildScope scope, EksClusterArgs args, Output<string> clusterName, Output<string> partition)
    {
        var deployer = args.DeployerRoleArn ?? Deployer.PrincipalArn(scope);

        var admins = AdminPrincipals.Of(deployer, args.AdminRoleArns);

        foreach (var admin in admins)
        {
            GrantOne(scope, scope.Named(admin.Entry), admin.Arn, clusterName, partition);
        }
    }

    private static void GrantOne(
        ChildScope scope, string name, string principalArn, Output<string> clusterName, Output<string> partition)
    {
        var entry = new AccessEntry(
            name,
            new AccessEntryArgs { ClusterName = clusterName, PrincipalArn = principalArn, Type = "STANDARD" },
            scope.Options());

        _ = new AccessPolicyAssociation(
            name,
            new AccessPolicyAssociationArgs
            {
                ClusterName = clusterName,
                // The entry's output rather than the text, so that the policy waits for the entry.
                PrincipalArn = entry.PrincipalArn,
                PolicyArn = Output.Format($"arn:{partition}:eks::aws:cluster-access-policy/AmazonEKSClusterAdminPolicy"),
                AccessScope = new AccessPolicyAssociationAccessScopeArgs { Type = "cluster" },
            },
            scope.Options());
    }
}
