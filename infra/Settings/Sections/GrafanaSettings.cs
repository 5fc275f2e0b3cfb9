using Lgtm.Components.Grafana;

namespace Lgtm.Infra.Settings;

/// <summary>The <c>grafana</c> section of a stack file.</summary>
internal sealed record GrafanaSettings : ISection
{
    [Setting(
        "from where Grafana can be reached: inside the network, or from the internet",
        "internal or internetFacing",
        About = "A change replaces the load balancer and its address",
        Change = "to internetFacing (with certificate and a narrow list) when users have no way into the VPC")]
    public required Exposure Exposure { get; init; }

    [Setting(
        "address ranges that may open Grafana",
        "a list of IPv4 ranges, none of them 0.0.0.0/0",
        Absent = "everything that reaches the network; only with grafana.exposure: internal",
        Change = "whenever an office or VPN gets another address")]
    public IReadOnlyList<string>? AllowedCidrs { get; init; }

    [Setting(
        "ACM certificate for HTTPS",
        "an ACM certificate ARN of the stack's region",
        Absent = "HTTP without encryption",
        Change = "as soon as Grafana has a host name of its own, and before other people log in",
        Pattern = Shapes.CertificateArnPattern)]
    public string? CertificateArn { get; init; }

    [Setting(
        "host name that people open; DNS leads it to the load balancer",
        "a DNS name",
        Absent = "the load balancer's own name",
        Change = "together with certificateArn")]
    public string? HostName { get; init; }

    [Setting(
        "PostgreSQL database in which two Grafana pods keep what they share, instead of one pod with a volume",
        "a group with host, name, user and password",
        Absent = "one pod with a volume, unavailable while it moves",
        About = "Two pods share users, sessions and dashboards, so that no drain, upgrade or lost zone stops Grafana. The server is yours: docs/runbook.md, Grafana on a database, has what must be open and what moves",
        Change = "when minutes without Grafana are too many; Grafana then starts empty, but for what is provisioned")]
    public GrafanaDatabaseSettings? Database { get; init; }

    public string? RootUrl => HostName is null ? null : $"{(CertificateArn is null ? "http" : "https")}://{HostName}/";

    public IEnumerable<Rule> Rules()
    {
        return
        [
            Rule.OfEach("allowedCidrs", () => AllowedCidrs, CidrFault.OfSource),
            Rule.Of("allowedCidrs", () => AllowedCidrs, cidrs => cidrs.Count > 0, "add a range, or remove the key"),
            new(
                "allowedCidrs",
                () => Exposure == Exposure.Internal || AllowedCidrs is not null,
                () => AllowedCidrs,
                "add the ranges that may open Grafana, or use exposure: internal")
            {
                Expected = "a list of IPv4 ranges with exposure: internetFacing",
                Others = ["exposure"],
            },
            Rule.Of("certificateArn", () => CertificateArn, Shapes.CertificateArn().IsMatch, "write arn:aws:acm:<region>:<account>:certificate/<id>"),
            Rule.Of("hostName", () => HostName, name => Uri.CheckHostName(name) == UriHostNameType.Dns, "write the name alone, such as grafana.example.com"),
        ];
    }
}
