using Lgtm.Cli.Engine;

namespace Lgtm.Cli.Cloud.Aws;

/// <summary>Hosted zones and their records.</summary>
internal static class Route53Resources
{
    public static bool Complete(Answer answer, AwsAccount account)
    {
        switch (answer.Request.Type)
        {
            case "aws:route53/zone:Zone":
                answer.Id = "Z0" + answer.Draw.UpperHex(19, "zone");
                answer.Set("zoneId", answer.Id).Set("arn", $"arn:{account.Partition}:route53:::hostedzone/{answer.Id}")
                    .Set("primaryNameServer", "ns-1.awsdns-01.com")
                    .Set("nameServers", WireValue.List("ns-1.awsdns-01.com", "ns-2.awsdns-02.net", "ns-3.awsdns-03.org", "ns-4.awsdns-04.co.uk"));
                return true;
            case "aws:route53/record:Record":
                answer.Id = $"{answer.Text("zoneId")}_{answer.Text("name")}_{answer.Text("type")}";
                answer.Set("fqdn", answer.Text("name") ?? "");
                return true;
            default:
                return false;
        }
    }
}
