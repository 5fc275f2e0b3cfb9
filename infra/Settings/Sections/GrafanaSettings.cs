using Lgtm.Components.Grafana;

namespace Lgtm.Infra.Settings;

/// <summary>The <c>grafana</c> section of a stack file.</summary>
internal sealed record GrafanaSettings : ISection
{
    [Setting("from where Grafana can be reached: inside the network, or from the internet", "internal or internetFacing")]
    public required Exposure Exposure { get; init; }

    [Setting(
        "address ranges that may open Grafana",
        "a list of IPv4 ranges, none of them 0.0.0.0/0",
        Absent = "whoever reaches the network; only with grafana.exposure: internal")]
    public IReadOnlyList<string>? AllowedCidrs { get; init; }

    [Setting("ACM certificate for HTTPS", "an ACM certificate ARN of the stack's region", Absent = "HTTP without encryption")]
    public string? CertificateArn { get; init; }

    [Setting("host name that people open; DNS leads it to the load balancer", "a DNS name", Absent = "the load balancer's own name")]
    public string? HostName { get; init; }

    [Setting(
        "PostgreSQL database in which two Grafana pods keep what they share, instead of one pod with a volume",
        "a group with host, name, user and password",
        Absent = "one pod with a volume, away while it moves")]
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
