using System.Collections.Immutable;

namespace Components.Tests.Cloud;

internal static class KubernetesAnswer
{
    public static CloudAnswer For(CloudRequest request)
    {
        return request.Type is "kubernetes:helm.sh/v3:Release" ? Release(request) : Manifest(request);
    }

    private static CloudAnswer Release(CloudRequest request)
    {
        var name = request.AutoName();
        var space = request.Text("namespace", "default");
        var status = Map(
            ("name", name),
            ("namespace", space),
            ("status", "deployed"),
            ("revision", 1),
            ("chart", request.Text("chart", name)),
            ("version", request.Text("version", "0.0.0")));
        return new($"{space}/{name}", Map(("name", name), ("namespace", space), ("status", status), ("resourceNames", Map())));
    }

    private static CloudAnswer Manifest(CloudRequest request)
    {
        var given = request.Map("metadata");
        var name = given.TryGetValue("name", out var named) && named is string text ? text : $"{request.Name}-{request.Hex(8)}";
        var metadata = given.SetItem("name", name).SetItem("uid", request.Hex(32));
        var computed = Map(("metadata", metadata));
        if (request.Type is "kubernetes:core/v1:Service" && request.Map("spec").TryGetValue("type", out var type) && type is "LoadBalancer")
        {
            var balancer = Map(("hostname", $"k8s-{name}-{request.Hex(10)}.elb.{request.Region}.amazonaws.com"));
            computed = computed.Add("status", Map(("loadBalancer", Map(("ingress", ImmutableArray.Create<object>(balancer))))));
        }

        return new(given.TryGetValue("namespace", out var space) ? $"{space}/{name}" : name, computed);
    }

    private static ImmutableDictionary<string, object> Map(params (string Key, object Value)[] entries)
    {
        return entries.ToImmutableDictionary(one => one.Key, one => one.Value);
    }
}
