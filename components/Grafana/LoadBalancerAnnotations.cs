using Pulumi;

namespace Lgtm.Components.Grafana;

/// <summary>What the controllers read on a Service of type LoadBalancer.</summary>
internal static class LoadBalancerAnnotations
{
    private const string Prefix = "service.beta.kubernetes.io/aws-load-balancer-";

    public static InputMap<string> For(GrafanaExposureArgs args)
    {
        var annotations = new InputMap<string>
        {
            [$"{Prefix}scheme"] = args.Exposure == Exposure.InternetFacing ? "internet-facing" : "internal",
            [$"{Prefix}nlb-target-type"] = "ip",
            [$"{Prefix}healthcheck-protocol"] = "http",
            [$"{Prefix}healthcheck-path"] = "/api/health",
        };
        if (args.CertificateArn is not null)
        {
            annotations[$"{Prefix}ssl-cert"] = args.CertificateArn;
            annotations[$"{Prefix}ssl-ports"] = "443";
            annotations[$"{Prefix}ssl-negotiation-policy"] = "ELBSecurityPolicy-TLS13-1-2-2021-06";
            annotations[$"{Prefix}backend-protocol"] = "tcp";
        }

        return annotations;
    }

    public static string ClassOf(LoadBalancerController controller)
    {
        return controller == LoadBalancerController.EksAutoMode ? "eks.amazonaws.com/nlb" : "service.k8s.aws/nlb";
    }
}
