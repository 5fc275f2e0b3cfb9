using Lgtm.Components.Identity;

namespace Lgtm.Infra.Settings;

/// <summary>The <c>identity</c> section of a stack file.</summary>
internal sealed record IdentitySettings : ISection
{
    [Setting(
        "how pods obtain their IAM role: IAM roles for service accounts, or EKS Pod Identity; the OpenID Connect provider of the cluster is created either way, as workloads of others may use it",
        "irsa or podIdentity",
        Change = "to podIdentity to reuse roles across clusters, after a try in dev")]
    public required IdentityMode Mode { get; init; }

    [Setting(
        "path of every IAM role that the stack creates",
        "a path that begins and ends with a slash, such as /observability/",
        Absent = "/",
        Change = "only before the first `pulumi up`, when your organisation sorts roles by path",
        Pattern = Shapes.RolePathPattern)]
    public string? RolePath { get; init; }

    [Setting(
        "permissions boundary of every IAM role that the stack creates",
        "an IAM policy ARN",
        Absent = "no boundary",
        Change = "when your organisation lets deployers create roles only with a boundary",
        Pattern = Shapes.PolicyArnPattern)]
    public string? PermissionsBoundaryArn { get; init; }

    public string RolePathOrDefault => RolePath ?? "/";

    public IEnumerable<Rule> Rules()
    {
        return
        [
            Rule.Of("rolePath", () => RolePath, path => path.Length <= 512 && Shapes.RolePath().IsMatch(path), "write it as /observability/"),
            Rule.Of("permissionsBoundaryArn", () => PermissionsBoundaryArn, Shapes.PolicyArn().IsMatch, "write arn:aws:iam::<account>:policy/<name>"),
        ];
    }
}
