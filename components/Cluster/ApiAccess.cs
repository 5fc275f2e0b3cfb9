using Lgtm.Components.Resources;
using Pulumi;
using Pulumi.Aws.Vpc;
using Eks = Pulumi.Aws.Eks;

namespace Lgtm.Components.Cluster;

/// <summary>Who reaches the private endpoint of the Kubernetes API, beside the nodes.</summary>
internal static class ApiAccess
{
    private const int ApiPort = 443;

    // The endpoint's network interfaces are in the group that EKS makes, which admits its own members only: a runner or a VPN in the same VPC would wait for
    // an answer until it gives up.
    public static void Open(ChildScope scope, EksClusterArgs args, Eks.Cluster cluster)
    {
        var group = ControlPlaneAnswers.ReadSecurityGroupId(cluster);

        foreach (var cidr in args.ApiAccessCidrs)
        {
            OpenTo(scope, group, cidr);
        }
    }

    // Named by its range, so that a change of the list touches no other range.
    private static void OpenTo(ChildScope scope, Output<string> group, string cidr)
    {
        _ = new SecurityGroupIngressRule(
            scope.Named($"api-{cidr.Replace('/', '-')}"),
            new SecurityGroupIngressRuleArgs
            {
                SecurityGroupId = group,
                Description = "Kubernetes API",
                CidrIpv4 = cidr,
                IpProtocol = "tcp",
                FromPort = ApiPort,
                ToPort = ApiPort,
            },
            scope.Options());
    }
}
