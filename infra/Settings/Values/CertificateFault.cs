using System.Globalization;

namespace Lgtm.Infra.Settings;

/// <summary>Why text is of no use as the certificates of an authority. The text itself is never repeated: it may be a private key.</summary>
internal sealed record CertificateFault(string Got, string Fix)
{
    private const string CopyAll = "copy the whole file, with its BEGIN and END lines, below a line `caCertificates: |`";

    public static CertificateFault? Of(string? pem, DateOnly today)
    {
        if (pem is null || ExampleValues.IsCertificate(pem))
        {
            return null;
        }

        if (pem.Contains("PRIVATE KEY-----"))
        {
            return new("a private key", "copy the certificates alone, and replace that key: every reader of the stack file has it now");
        }

        var bundle = CertificateBundle.Read(pem);
        return bundle switch
        {
            { Blocks: 0 } => new("text without a certificate", CopyAll),
            { IsComplete: false } => new("certificates whose BEGIN and END lines are missing in part, or not lines of their own", CopyAll),
            { Unreadable: { } number } => new(string.Create(CultureInfo.InvariantCulture, $"text that is no certificate between BEGIN and END ({number} of {bundle.Blocks})"), CopyAll),
            _ when bundle.LastEnd < today => new(
                string.Create(CultureInfo.InvariantCulture, $"certificates that have ended, the last on {bundle.LastEnd:yyyy-MM-dd}"),
                "take those that the authority uses now: Grafana could not connect; for RDS, https://truststore.pki.rds.amazonaws.com/<region>/<region>-bundle.pem"),
            _ => null,
        };
    }
}
