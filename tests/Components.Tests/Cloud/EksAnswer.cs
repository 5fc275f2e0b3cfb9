using System.Collections.Immutable;

namespace Components.Tests.Cloud;

internal static class EksAnswer
{
    public static CloudAnswer For(CloudRequest request)
    {
        var cluster = request.Text("clusterName", "cluster");
        return request.Type.Split(':')[2] switch
        {
            "Cluster" => Cluster(request),
            "NodeGroup" => NodeGroup(request, cluster),
            "Addon" => Addon(request, cluster),
            "AccessEntry" => new($"{cluster}:{request.Text("principalArn", "principal")}", Map()),
            "AccessPolicyAssociation" => new($"{cluster}#{request.Text("principalArn", "principal")}#{request.Text("policyArn", "policy")}", Map()),
            "PodIdentityAssociation" => PodIdentity(request, cluster),
            _ => new(request.Name, Map()),
        };
    }

    private static CloudAnswer Cluster(CloudRequest request)
    {
        var name = request.AutoName();
        var unique = request.Hex(32).ToUpperInvariant();
        var issuer = $"https://oidc.eks.{request.Region}.amazonaws.com/id/{unique}";
        var identity = Map(("oidcs", ImmutableArray.Create<object>(Map(("issuer", issuer)))));
        return new(name, Map(
            ("name", name),
            ("arn", request.Arn("eks", $"cluster/{name}")),
            ("endpoint", $"https://{unique}.gr7.{request.Region}.eks.amazonaws.com"),
            ("certificateAuthority", Map(("data", "Y2VydGlmaWNhdGU="))),
            ("identities", ImmutableArray.Create<object>(identity)),
            ("vpcConfig", request.Map("vpcConfig").SetItem("clusterSecurityGroupId", $"sg-{request.Hex(17)}")),
            ("status", "ACTIVE")));
    }

    private static CloudAnswer NodeGroup(CloudRequest request, string cluster)
    {
        var name = request.AutoName("nodeGroupName");
        var group = Map(("name", $"eks-{name}-{request.Hex(8)}"));
        var resources = Map(("autoscalingGroups", ImmutableArray.Create<object>(group)));
        return new($"{cluster}:{name}", Map(
            ("nodeGroupName", name),
            ("arn", request.Arn("eks", $"nodegroup/{cluster}/{name}/{request.Hex(32)}")),
            ("resources", ImmutableArray.Create<object>(resources)),
            ("status", "ACTIVE")));
    }

    private static CloudAnswer Addon(CloudRequest request, string cluster)
    {
        var addOn = request.Text("addonName", request.Name);
        return new($"{cluster}:{addOn}", Map(
            ("addonVersion", request.Text("addonVersion", "v1.0.0-eksbuild.1")),
            ("arn", request.Arn("eks", $"addon/{cluster}/{addOn}/{request.Hex(32)}"))));
    }

    private static CloudAnswer PodIdentity(CloudRequest request, string cluster)
    {
        var id = $"a-{request.Hex(17)}";
        return new(id, Map(("associationId", id), ("associationArn", request.Arn("eks", $"podidentityassociation/{cluster}/{id}"))));
    }

    private static ImmutableDictionary<string, object> Map(params (string Key, object Value)[] entries)
    {
        return entries.ToImmutableDictionary(one => one.Key, one => one.Value);
    }
}
