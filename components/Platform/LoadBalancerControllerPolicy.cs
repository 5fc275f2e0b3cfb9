using System.Text.Json.Nodes;
using Lgtm.Components.Identity;

namespace Lgtm.Components.Platform;

/// <summary>
/// What the AWS Load Balancer Controller may do. The actions are those of its own installation guide; where that guide asks for the presence of the
/// controller's tag, this asks for the tag of this cluster, and where it leaves security groups open, this names the cluster's VPC.
/// </summary>
internal static class LoadBalancerControllerPolicy
{
    // https://kubernetes-sigs.github.io/aws-load-balancer-controller/latest/deploy/installation/
    public static string For(string partition, string vpcArn, string clusterName)
    {
        var tag = new ClusterTagConditions(clusterName);
        return PolicyText.Of(
        [
            .. LoadBalancerControllerReads.Statements(),
            .. SecurityGroups(partition, vpcArn, tag),
            .. LoadBalancerControllerBalancers.Statements(partition, tag),
        ]);
    }

    private static IEnumerable<JsonObject> SecurityGroups(string partition, string vpcArn, ClusterTagConditions tag)
    {
        string[] groups = [$"arn:{partition}:ec2:*:*:security-group/*"];
        string[] rules = ["ec2:AuthorizeSecurityGroupIngress", "ec2:RevokeSecurityGroupIngress"];
        return
        [
            AllowStatement.Of(rules, ["*"], new JsonObject { ["ArnEquals"] = new JsonObject { ["ec2:Vpc"] = vpcArn } }),
            AllowStatement.Of(["ec2:CreateSecurityGroup"], ["*"]),
            AllowStatement.Of(["ec2:CreateTags"], groups, tag.InRequest("ec2:CreateAction", "CreateSecurityGroup")),
            AllowStatement.Of(["ec2:CreateTags", "ec2:DeleteTags"], groups, tag.OnResourceAndLeftAlone()),
            AllowStatement.Of([.. rules, "ec2:DeleteSecurityGroup"], ["*"], tag.OnResource()),
        ];
    }
}
