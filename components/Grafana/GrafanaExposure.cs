using Lgtm.Components.Resources;
using Pulumi;
using Pulumi.Kubernetes.Core.V1;
using Pulumi.Kubernetes.Types.Inputs.Core.V1;
using Pulumi.Kubernetes.Types.Inputs.Meta.V1;
using Pulumi.Utilities;

namespace Lgtm.Components.Grafana;

/// <summary>Grafana's address: a network load balancer of our own, so that it outlives the release and ends before its controller.</summary>
public sealed class GrafanaExposure : ComponentResource
{
    private const string TypeToken = "lgtm:index:GrafanaExposure";
    private const int ContainerPort = 3000;

    // Callers of an internal load balancer come from one of these; no list at all would mean every address.
    private static readonly List<string> PrivateRanges = ["10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16", "100.64.0.0/10"];

    /// <summary>Creates the Service, and by it the load balancer.</summary>
    public GrafanaExposure(string name, GrafanaExposureArgs args, ComponentResourceOptions? options = null)
        : base(TypeToken, args.CheckedFor(name), options)
    {
        var https = args.CertificateArn is not null;
        var service = new Service(
            name,
            new ServiceArgs
            {
                Metadata = new ObjectMetaArgs { Name = "grafana", Namespace = args.Namespace, Annotations = LoadBalancerAnnotations.For(args) },
                Spec = new ServiceSpecArgs
                {
                    Type = ServiceSpecType.LoadBalancer,
                    LoadBalancerClass = LoadBalancerAnnotations.ClassOf(args.Controller),
                    LoadBalancerSourceRanges = args.AllowedCidrs.Count > 0 ? args.AllowedCidrs : PrivateRanges,
                    Selector = { ["app.kubernetes.io/name"] = "grafana", ["app.kubernetes.io/instance"] = args.ReleaseName },
                    Ports = { new ServicePortArgs { Name = https ? "https" : "http", Port = https ? 443 : 80, TargetPort = ContainerPort, Protocol = "TCP" } },
                },
            },
            ChildOptions.Of(this, options));

        var scheme = https ? "https" : "http";
        Url = args.HostName is { } host
            ? OutputUtilities.WithDependency(Output.Create($"{scheme}://{host}"), service)
            : service.Status.Apply(status => Address(scheme, status));
        RegisterOutputs();
    }

    /// <summary>Grafana's address.</summary>
    [Output("url")]
    public Output<string> Url { get; private set; }

    private static string Address(string scheme, Pulumi.Kubernetes.Types.Outputs.Core.V1.ServiceStatus? status)
    {
        var ingress = status?.LoadBalancer?.Ingress ?? [];
        return ingress.IsDefaultOrEmpty ? string.Empty : $"{scheme}://{ingress[0].Hostname}";
    }
}
