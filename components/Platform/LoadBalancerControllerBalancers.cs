using System.Text.Json.Nodes;

namespace Lgtm.Components.Platform;

/// <summary>What the controller may do to load balancers and their target groups: change and delete its own, create what it will tag.</summary>
internal static class LoadBalancerControllerBalancers
{
    private const string Service = "elasticloadbalancing:";

    public static IEnumerable<JsonObject> Statements(string partition, ClusterTagConditions tag)
    {
        string[] targetGroups = [Arn(partition, "targetgroup/*/*")];
        string[] balancers = [.. targetGroups, Arn(partition, "loadbalancer/net/*/*"), Arn(partition, "loadbalancer/app/*/*")];
        string[] listeners = [.. Listeners(partition)];
        return
        [
            AllowStatement.Of(Actions("CreateLoadBalancer", "CreateTargetGroup"), ["*"], tag.InRequest()),
            AllowStatement.Of(Actions("CreateListener", "DeleteListener", "CreateRule", "DeleteRule"), ["*"]),
            AllowStatement.Of(Actions("AddTags", "RemoveTags"), balancers, tag.OnResourceAndLeftAlone()),
            AllowStatement.Of(Actions("AddTags", "RemoveTags"), listeners),
            AllowStatement.Of(ChangesOfOwn(), ["*"], tag.OnResource()),
            AllowStatement.Of(Actions("AddTags"), balancers, tag.InRequest($"{Service}CreateAction", "CreateTargetGroup", "CreateLoadBalancer")),
            AllowStatement.Of(Actions("RegisterTargets", "DeregisterTargets"), targetGroups),
            AllowStatement.Of(ChangesOfListeners(), ["*"]),
        ];
    }

    private static IEnumerable<string> ChangesOfOwn()
    {
        return Actions(
            "DeleteLoadBalancer",
            "DeleteTargetGroup",
            "ModifyCapacityReservation",
            "ModifyIpPools",
            "ModifyListenerAttributes",
            "ModifyLoadBalancerAttributes",
            "ModifyTargetGroup",
            "ModifyTargetGroupAttributes",
            "SetIpAddressType",
            "SetSecurityGroups",
            "SetSubnets");
    }

    private static IEnumerable<string> ChangesOfListeners()
    {
        return Actions(
            "AddListenerCertificates",
            "ModifyListener",
            "ModifyRule",
            "RemoveListenerCertificates",
            "SetRulePriorities",
            "SetWebAcl");
    }

    private static IEnumerable<string> Listeners(string partition)
    {
        return
        [
            Arn(partition, "listener/net/*/*/*"),
            Arn(partition, "listener/app/*/*/*"),
            Arn(partition, "listener-rule/net/*/*/*"),
            Arn(partition, "listener-rule/app/*/*/*"),
        ];
    }

    private static IEnumerable<string> Actions(params IEnumerable<string> names)
    {
        return AllowStatement.Each(Service, names);
    }

    private static string Arn(string partition, string resource)
    {
        return $"arn:{partition}:elasticloadbalancing:*:*:{resource}";
    }
}
