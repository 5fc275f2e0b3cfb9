using System.Text.Json.Nodes;
using Lgtm.Components.Identity;

namespace Lgtm.Components.Platform;

/// <summary>Conditions on the tag by which a load balancer controller knows what it made: <c>elbv2.k8s.aws/cluster</c> with the cluster's name.</summary>
internal sealed class ClusterTagConditions(string clusterName)
{
    private const string Tag = "elbv2.k8s.aws/cluster";

    /// <summary>The request gives a new resource the tag.</summary>
    public JsonObject InRequest()
    {
        return new() { ["StringEquals"] = new JsonObject { [$"aws:RequestTag/{Tag}"] = clusterName } };
    }

    /// <summary>The request gives a new resource the tag, as part of one of these operations.</summary>
    public JsonObject InRequest(string actionKey, params IEnumerable<string> actions)
    {
        return new() { ["StringEquals"] = new JsonObject { [actionKey] = PolicyText.List(actions), [$"aws:RequestTag/{Tag}"] = clusterName } };
    }

    /// <summary>The resource bears the tag.</summary>
    public JsonObject OnResource()
    {
        return new() { ["StringEquals"] = new JsonObject { [$"aws:ResourceTag/{Tag}"] = clusterName } };
    }

    /// <summary>The resource bears the tag, and the request does not touch it.</summary>
    public JsonObject OnResourceAndLeftAlone()
    {
        return new()
        {
            ["StringEquals"] = new JsonObject { [$"aws:ResourceTag/{Tag}"] = clusterName },
            ["Null"] = new JsonObject { [$"aws:RequestTag/{Tag}"] = "true" },
        };
    }
}
