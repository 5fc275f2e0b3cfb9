namespace Lgtm.Components.Cluster;

/// <summary>Who gets administrator access, and what its resources are called.</summary>
internal static class AdminPrincipals
{
    /// <summary>
    /// The administrators by the name of their access entry. The deployer has an entry of its own only when it is none of the others: EKS refuses a second
    /// one.
    /// </summary>
    public static IReadOnlyList<(string Entry, string Arn)> Of(string deployerArn, IReadOnlyList<string> adminRoleArns)
    {
        var admins = adminRoleArns.Select(arn => (Entry: $"admin-{RoleName(arn)}", Arn: arn));

        return adminRoleArns.Contains(deployerArn) ? [.. admins] : [("deployer", deployerArn), .. admins];
    }

    public static string RoleName(string arn)
    {
        return arn[(arn.LastIndexOf('/') + 1)..];
    }
}
