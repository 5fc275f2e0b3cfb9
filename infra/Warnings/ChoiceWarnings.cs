using Lgtm.Components.Capacity;
using Lgtm.Components.Charts;
using Lgtm.Components.Cluster;
using Lgtm.Components.Grafana;
using Lgtm.Components.Identity;
using Lgtm.Infra.Settings;

namespace Lgtm.Infra.Warnings;

/// <summary>What a stack file may say, but its author should think about again.</summary>
internal static class ChoiceWarnings
{
    public static IEnumerable<string> Find(StackSettings settings)
    {
        return
        [
            .. ExampleValues.Warnings(settings),
            .. PrivateApi(settings),
            .. GivenNetwork(settings.Network),
            .. PlainHttp(settings),
            .. Unreachable(settings.Grafana),
            .. OneCopy(settings),
            .. UnseenChart(settings.Backends),
            .. PodIdentity(settings.Identity),
        ];
    }

    // The charts are installed through the API, in a network that this very run creates.
    private static IEnumerable<string> PrivateApi(StackSettings settings)
    {
        if (settings is { Cluster.EndpointAccess: EndpointAccess.Private, Network.Existing: null })
        {
            yield return "cluster.endpointAccess: the API is private, in a network that the first `pulumi up` creates; "
                + "see 'First deployment with a private API' in docs/runbook.md";
        }
    }

    private static IEnumerable<string> GivenNetwork(NetworkSettings network)
    {
        if (network.Existing is not null)
        {
            yield return "network.existing: whether this VPC has a gateway endpoint for S3 in the route tables of the private subnets cannot be seen from here; "
                + "without one all that the backends store and query passes the NAT gateway, which is billed by the gigabyte";
        }
    }

    private static IEnumerable<string> PlainHttp(StackSettings settings)
    {
        if (settings.Grafana is { Exposure: Exposure.InternetFacing, CertificateArn: null })
        {
            yield return "grafana.certificateArn: Grafana faces the internet without a certificate, so passwords travel in clear text; "
                + "add one before anybody logs in";
        }
        else if (settings is { Grafana.CertificateArn: null, Environment.Disposable: false })
        {
            yield return "grafana.certificateArn: Grafana has no certificate, so passwords travel through the network in clear text; "
                + "add one before anybody logs in";
        }
    }

    private static IEnumerable<string> Unreachable(GrafanaSettings grafana)
    {
        if (grafana is { Exposure: Exposure.InternetFacing, AllowedCidrs: { Count: > 0 } ranges } && ranges.All(Cidr.IsPrivate))
        {
            yield return "grafana.allowedCidrs: only private ranges, which never call an address on the internet, so Grafana cannot be opened; "
                + "name public ranges, or use exposure: internal";
        }
    }

    private static IEnumerable<string> OneCopy(StackSettings settings)
    {
        if (settings is { Capacity: { Profile: CapacityProfile.Dev, ReplicationFactor: null }, Environment.Disposable: false })
        {
            yield return "capacity.profile: dev keeps one copy of recent data, in an environment that is not disposable; use small or larger";
        }
    }

    private static IEnumerable<string> UnseenChart(BackendsSettings backends)
    {
        if (backends.Charts == ChartSet.Maintained)
        {
            yield return "backends.charts: the values for mimir-distributed were never rendered with that chart; "
                + "do it before you install it, see 'How far this is verified' in docs/backends.md";
        }
    }

    // https://github.com/grafana/mimir/issues/9075 is open; Loki has had it since 3.0, Tempo since 2.6.
    private static IEnumerable<string> PodIdentity(IdentitySettings identity)
    {
        if (identity.Mode == IdentityMode.PodIdentity)
        {
            yield return "identity.mode: reports on Pod Identity with Mimir 2.17 differ (grafana/mimir issue 9075); check that Mimir reads its bucket, "
                + "or use irsa";
        }
    }
}
