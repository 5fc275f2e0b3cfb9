using Google.Protobuf.WellKnownTypes;
using Lgtm.Cli.Engine;

namespace Lgtm.Cli.Cloud.Aws;

/// <summary>Keys, secrets, certificates and log groups.</summary>
internal static class OtherResources
{
    public static bool Complete(Answer answer, AwsAccount account)
    {
        switch (answer.Request.Type)
        {
            case "aws:kms/key:Key":
                answer.Id = answer.Draw.Uuid("key");
                answer.Set("keyId", answer.Id).Set("arn", account.Arn("kms", $"key/{answer.Id}"));
                return true;
            case "aws:kms/alias:Alias":
                answer.Id = answer.Text("name") ?? $"alias/{answer.Named("alias")}";
                var target = answer.Text("targetKeyId") ?? "";
                answer.Set("name", answer.Id).Set("arn", account.Arn("kms", answer.Id))
                    .Set("targetKeyArn", target.StartsWith("arn:", StringComparison.Ordinal) ? target : account.Arn("kms", $"key/{target}"));
                return true;
            case "aws:secretsmanager/secret:Secret":
                answer.Id = account.Arn("secretsmanager", $"secret:{answer.Named("name")}-{answer.Draw.Alphanumeric(6, "arn")}");
                answer.Set("arn", answer.Id);
                return true;
            case "aws:secretsmanager/secretVersion:SecretVersion":
                var version = answer.Draw.Uuid("version");
                var secret = answer.Text("secretId") ?? "";
                answer.Id = $"{secret}|{version}";
                answer.Set("arn", secret).Set("secretArn", secret).Set("versionId", version).Set("versionStages", WireValue.List("AWSCURRENT"));
                return true;
            case "aws:acm/certificate:Certificate":
                CompleteCertificate(answer, account);
                return true;
            case "aws:acm/certificateValidation:CertificateValidation":
                answer.Id = "2026-01-01 00:00:00 +0000 UTC";
                return true;
            case "aws:cloudwatch/logGroup:LogGroup":
                answer.Id = answer.Named("name");
                answer.Set("arn", account.Arn("logs", $"log-group:{answer.Id}"));
                return true;
            default:
                return false;
        }
    }

    private static void CompleteCertificate(Answer answer, AwsAccount account)
    {
        var domain = answer.Text("domainName") ?? "example.org";
        answer.Id = account.Arn("acm", $"certificate/{answer.Draw.Uuid("certificate")}");
        answer.Set("arn", answer.Id).Set("status", "PENDING_VALIDATION").Set("keyAlgorithm", "RSA_2048").Set("type", "AMAZON_ISSUED");
        answer.Set("domainValidationOptions", Value.ForList(WireValue.Map(
            ("domainName", WireValue.Of(domain)),
            ("resourceRecordName", WireValue.Of($"_{answer.Draw.Hex(32, "name")}.{domain}.")),
            ("resourceRecordType", WireValue.Of("CNAME")),
            ("resourceRecordValue", WireValue.Of($"_{answer.Draw.Hex(32, "value")}.acm-validations.aws.")))));
    }
}
