using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Lgtm.Infra.Settings;
using Lgtm.Infra.Warnings;
using Shouldly;
using Xunit;

namespace Infra.Tests;

/// <summary>grafana.database.caCertificates: read before Grafana passes over in silence what it cannot read.</summary>
public sealed class CertificateTests
{
    private static readonly DateOnly Now = new(2026, 10, 1);
    private static readonly string Valid = Ending(2040);
    private static readonly string Ended = Ending(2020);

    [Fact]
    public void Certificates_OfWhichOneIsInForce_AreAccepted()
    {
        foreach (var pem in (string[])[Valid, Valid + Valid, Ended + Valid, "# RDS eu-central-1\n" + Valid, Valid.ReplaceLineEndings("\r\n"), Valid.TrimEnd()])
        {
            CertificateFault.Of(pem, Now).ShouldBeNull();
        }
    }

    [Fact]
    public void Text_ThatHoldsNoCertificate_IsRefusedWithTheWayToCopyIt()
    {
        Fault("/etc/ssl/ca.pem").ShouldBe("text without a certificate");
        Fault(Valid.ReplaceLineEndings(" ")).ShouldBe("certificates whose BEGIN and END lines are missing in part, or not lines of their own");
        Fault(Valid + Valid[..^30]).ShouldBe("certificates whose BEGIN and END lines are missing in part, or not lines of their own");
        Fault(Valid + Block("Z2FyYmFnZQ==") + Valid).ShouldBe("text that is no certificate between BEGIN and END (2 of 3)");
        Fault(Block("not base64 at all!")).ShouldBe("text that is no certificate between BEGIN and END (1 of 1)");
        CertificateFault.Of("/etc/ssl/ca.pem", Now)!.Fix.ShouldBe("copy the whole file, with its BEGIN and END lines, below a line `caCertificates: |`");
    }

    [Fact]
    public void Certificates_ThatHaveAllEnded_AreRefusedWithTheDay()
    {
        var fault = CertificateFault.Of(Ended + Ending(2021), Now).ShouldNotBeNull();

        fault.Got.ShouldBe("certificates that have ended, the last on 2021-12-31");
        fault.Fix.ShouldContain("for RDS, https://truststore.pki.rds.amazonaws.com/");
    }

    [Fact]
    public void PrivateKey_IsRefused_AndNeverRepeated()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var pem = System.Text.Json.JsonSerializer.Serialize(Valid + key.ExportPkcs8PrivateKeyPem());

        var inPlainSection = StackFile.Of("prod").With("grafana.database", StackFile.GrafanaDatabase).Without("grafana.database.password").With("grafana.database.caCertificates", pem).Problems();
        var inHiddenSection = StackFile.Of("prod").WithEncrypted("grafana.database", StackFile.GrafanaDatabase).With("grafana.database.caCertificates", pem).Problems();

        foreach (var problems in (IReadOnlyList<string>[])[inPlainSection, inHiddenSection])
        {
            problems.Single(problem => problem.StartsWith("grafana.database.caCertificates: ")).ShouldBe(
                "grafana.database.caCertificates: got a private key, expected one or more certificates as PEM text, not all of them past their end; "
                + "copy the certificates alone, and replace that key: every reader of the stack file has it now");
            problems.ShouldAllBe(problem => !problem.Contains("BEGIN"));
        }
    }

    [Theory]
    [InlineData(2020, "1 of 2 certificates ended by 2020-12-31; add their successors")]
    [InlineData(2026, "1 of 2 certificates end by 2026-12-31; add their successors")]
    [InlineData(2027, null)]
    public void Certificate_ThatEndedOrSoonEnds_BesideAnother_IsWarnedOf(int year, string? expected)
    {
        var file = StackFile.Of("prod").WithEncrypted("grafana.database", StackFile.GrafanaDatabase)
            .With("grafana.database.caCertificates", System.Text.Json.JsonSerializer.Serialize(Ending(year) + Valid));

        var warnings = CertificateWarnings.Find(file.Read(), new(2026, 10, 15)).ToList();

        warnings.Count.ShouldBe(expected is null ? 0 : 1);
        warnings.ShouldAllBe(warning => warning.StartsWith($"grafana.database.caCertificates: {expected}"));
    }

    private static string? Fault(string pem)
    {
        return CertificateFault.Of(pem, Now)?.Got;
    }

    private static string Block(string content)
    {
        return $"-----BEGIN CERTIFICATE-----\n{content}\n-----END CERTIFICATE-----\n";
    }

    private static string Ending(int year)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        using var certificate = new CertificateRequest("CN=authority", key, HashAlgorithmName.SHA256)
            .CreateSelfSigned(new(2000, 1, 1, 0, 0, 0, TimeSpan.Zero), new(year, 12, 31, 12, 0, 0, TimeSpan.Zero));
        return certificate.ExportCertificatePem() + "\n";
    }
}
