using System.Net;
using Lgtm.Components.Validation;
using Pulumi;

namespace Lgtm.Components.Grafana;

/// <summary>Arguments of <see cref="GrafanaExposure"/>.</summary>
public sealed class GrafanaExposureArgs : ResourceArgs
{
    /// <summary>Namespace that Grafana runs in.</summary>
    [Input("namespace")]
    public required Input<string> Namespace { get; init; }

    /// <summary>Helm release that Grafana belongs to; its pods are selected by it.</summary>
    [Input("releaseName")]
    public required Input<string> ReleaseName { get; init; }

    /// <summary>From where Grafana can be reached. Default: Internal. A change replaces the load balancer.</summary>
    [Input("exposure")]
    public Exposure Exposure { get; init; } = Exposure.Internal;

    /// <summary>
    /// Address ranges that may connect. Default: the private and shared ranges when internal. Allowed: IPv4 ranges, not all addresses; required when
    /// internet-facing.
    /// </summary>
    [Input("allowedCidrs")]
    public List<string> AllowedCidrs { get; init; } = [];

    /// <summary>ACM certificate for HTTPS. Default: none, HTTP.</summary>
    [Input("certificateArn")]
    public Input<string>? CertificateArn { get; init; }

    /// <summary>
    /// Host name that people open, which DNS has to lead to the load balancer. Default: none, the load balancer's own name. Allowed: a DNS name.
    /// </summary>
    [Input("hostName")]
    public string? HostName { get; init; }

    /// <summary>What makes the load balancer. Default: the AWS Load Balancer Controller.</summary>
    [Input("controller")]
    public LoadBalancerController Controller { get; init; } = LoadBalancerController.AwsLoadBalancerController;

    internal string CheckedFor(string name)
    {
        var problems = new Problems($"GrafanaExposure '{name}'");
        problems.Unless(Exposure == Exposure.Internal || AllowedCidrs.Count > 0, "allowedCidrs", AllowedCidrs, "at least one range when internet-facing",
            "list the addresses of those who use Grafana");
        problems.Unless(HostName is null || Uri.CheckHostName(HostName) == UriHostNameType.Dns, "hostName", HostName, "a DNS name",
            "write the name alone, such as grafana.example.com");
        foreach (var cidr in AllowedCidrs)
        {
            problems.Unless(IsNarrowIPv4(cidr), "allowedCidrs", cidr, "an IPv4 range such as 203.0.113.0/24 that is not all addresses",
                "list the addresses of those who use Grafana");
        }

        problems.ThrowIfAny();
        return name;
    }

    private static bool IsNarrowIPv4(string cidr)
    {
        return IPNetwork.TryParse(cidr, out var range)
            && range.BaseAddress.AddressFamily == System.Net.Sockets.AddressFamily.InterNetwork
            && range.PrefixLength > 0;
    }
}
