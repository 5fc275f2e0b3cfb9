using Google.Protobuf.WellKnownTypes;
using Lgtm.Cli.Engine;

namespace Lgtm.Cli.Cloud;

/// <summary>The Kubernetes provider: objects with their server-side metadata and status, and Helm releases.</summary>
internal static class KubernetesResources
{
    public static bool Complete(Answer answer, string region)
    {
        if (answer.Request.Type == HelmRelease.Type)
        {
            CompleteRelease(answer);
            return true;
        }

        if (!answer.Request.Inputs.Fields.ContainsKey("kind"))
        {
            return false;
        }

        var (name, ns) = CompleteMetadata(answer);
        answer.Id = ns is null ? name : $"{ns}/{name}";
        CompleteStatus(answer, name, ns ?? "default", region);
        return true;
    }

    private static void CompleteRelease(Answer answer)
    {
        var name = answer.Named("name", 8);
        var ns = answer.Text("namespace") ?? "default";
        answer.Set("namespace", ns);
        answer.Id = $"{ns}/{name}";
        answer.Set("status", WireValue.Map(
            ("appVersion", WireValue.Of("")),
            ("chart", WireValue.Of(HelmRelease.ChartNameOf(answer.Text("chart") ?? ""))),
            ("name", WireValue.Of(name)),
            ("namespace", WireValue.Of(ns)),
            ("revision", Value.ForNumber(1)),
            ("status", WireValue.Of("deployed")),
            ("version", WireValue.Of(answer.Text("version") ?? ""))));
        answer.Set("resourceNames", WireValue.Map(("Service/v1", WireValue.List($"{ns}/{name}"))));
    }

    private static (string Name, string? Namespace) CompleteMetadata(Answer answer)
    {
        var given = WireValue.MapOf(answer.Outputs, "metadata");
        var metadata = given?.Clone() ?? new Struct();
        var name = WireValue.TextOf(metadata, "name")
            ?? (WireValue.TextOf(metadata, "generateName") ?? answer.Request.Name + "-") + answer.Draw.Hex(8, "name");
        var ns = WireValue.TextOf(metadata, "namespace") ?? (IsClusterScoped(answer.Text("kind") ?? "") ? null : "default");

        metadata.Fields["name"] = WireValue.Of(name);
        metadata.Fields["uid"] = WireValue.Of(answer.Draw.Uuid("uid"));
        metadata.Fields["resourceVersion"] = WireValue.Of(answer.Draw.Digits(6, "version"));
        metadata.Fields["creationTimestamp"] = WireValue.Of("2026-01-01T00:00:00Z");
        metadata.Fields["generation"] = Value.ForNumber(1);
        if (ns is not null)
        {
            metadata.Fields["namespace"] = WireValue.Of(ns);
        }

        answer.Outputs.Fields["metadata"] = Value.ForStruct(metadata);
        return (name, ns);
    }

    private static void CompleteStatus(Answer answer, string name, string ns, string region)
    {
        var kind = answer.Text("kind");
        if (kind == "Namespace")
        {
            answer.Set("status", WireValue.Map(("phase", WireValue.Of("Active"))));
        }
        else if (kind == "Ingress" || (kind == "Service" && WireValue.TextOf(WireValue.MapOf(answer.Outputs, "spec"), "type") == "LoadBalancer"))
        {
            var hostname = $"k8s-{Short(ns)}-{Short(name)}-{answer.Draw.Hex(10, "lb")}-{answer.Draw.Hex(16, "dns")}.elb.{region}.amazonaws.com";
            answer.Set("status", WireValue.Map(("loadBalancer", WireValue.Map(
                ("ingress", Value.ForList(WireValue.Map(("hostname", WireValue.Of(hostname)))))))));
        }
    }

    // The controller cuts namespace and name to eight letters.
    private static string Short(string name)
    {
        var letters = name.Replace("-", "", StringComparison.Ordinal);
        return letters[..Math.Min(8, letters.Length)];
    }

    private static bool IsClusterScoped(string kind)
    {
        return kind is "Namespace" or "StorageClass" or "ClusterRole" or "ClusterRoleBinding" or "CustomResourceDefinition" or "PersistentVolume" or "PriorityClass"
            or "IngressClass" or "Node" or "APIService" or "ValidatingWebhookConfiguration" or "MutatingWebhookConfiguration" or "RuntimeClass" or "CSIDriver"
            or "NodeClass" or "NodePool" or "EC2NodeClass" or "IngressClassParams";
    }
}
