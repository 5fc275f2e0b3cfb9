using System.Text.RegularExpressions;

namespace Lgtm.Components.Validation;

/// <summary>Rules for what the caller may say about IAM roles.</summary>
internal static partial class RoleRules
{
    public static Problems CheckRoles(this Problems problems, string rolePath, string? permissionsBoundaryArn)
    {
        return problems
            .Unless(
                Path().IsMatch(rolePath) && rolePath.Length <= 512,
                "rolePath",
                rolePath,
                "'/' or a path of at most 512 characters that starts and ends with '/'",
                "write it like '/observability/'")
            .Unless(
                permissionsBoundaryArn is null || PolicyArn().IsMatch(permissionsBoundaryArn),
                "permissionsBoundaryArn",
                permissionsBoundaryArn,
                "the ARN of an IAM policy",
                "write it like 'arn:aws:iam::123456789012:policy/boundary', or leave it out");
    }

    public static bool IsRoleArn(string arn)
    {
        return RoleArn().IsMatch(arn);
    }

    [GeneratedRegex(@"^/([!-~]+/)?\z", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Path();

    [GeneratedRegex(
        @"^arn:aws[a-z-]*:iam::([0-9]{12}|aws):policy/[\w+=,.@/-]+\z",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant,
        matchTimeoutMilliseconds: 1000)]
    private static partial Regex PolicyArn();

    [GeneratedRegex(
        @"^arn:aws[a-z-]*:iam::[0-9]{12}:role/[\w+=,.@/-]+\z",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant,
        matchTimeoutMilliseconds: 1000)]
    private static partial Regex RoleArn();
}
