using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Lgtm.Infra.Settings;

/// <summary>Certificates as PEM text, read as strictly as Grafana reads them: what it cannot read it passes over without a word.</summary>
/// <param name="Blocks">How many begin.</param>
/// <param name="IsComplete">Whether each has its BEGIN and END on lines of their own.</param>
/// <param name="Unreadable">Which of them, counted from 1, is the first that is no certificate.</param>
/// <param name="Ends">Last day of each.</param>
internal sealed record CertificateBundle(int Blocks, bool IsComplete, int? Unreadable, IReadOnlyList<DateOnly> Ends)
{
    private const string Begin = "-----BEGIN CERTIFICATE-----";
    private const string End = "-----END CERTIFICATE-----";

    public DateOnly LastEnd => Ends.Max();

    public static CertificateBundle Read(string pem)
    {
        var lines = pem.Split('\n').Select(line => line.TrimEnd()).ToList();
        var blocks = pem.Split("-----BEGIN ").Length - 1;
        var isComplete = blocks == lines.Count(line => line == Begin) && blocks == lines.Count(line => line == End);
        var ends = pem.Split(Begin).Skip(1).Select(body => EndOf(Begin + body)).ToList();
        var unreadable = ends.IndexOf(null);
        return new(blocks, isComplete, unreadable < 0 ? null : unreadable + 1, [.. ends.OfType<DateOnly>()]);
    }

    private static DateOnly? EndOf(string pem)
    {
        if (!PemEncoding.TryFind(pem, out var block))
        {
            return null;
        }

        try
        {
            using var certificate = X509CertificateLoader.LoadCertificate(Convert.FromBase64String(pem[block.Base64Data]));
            return DateOnly.FromDateTime(certificate.NotAfter.ToUniversalTime());
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
