using Lgtm.Components.Validation;

namespace Lgtm.Components.Cluster;

/// <summary>Rules for who reaches the Kubernetes API, by network and by identity.</summary>
internal static class AccessRules
{
    // https://docs.aws.amazon.com/eks/latest/userguide/service-quotas.html
    private const int MostPublicRanges = 40;

    // A security group takes 60 rules (https://docs.aws.amazon.com/vpc/latest/userguide/amazon-vpc-limits.html); EKS and load balancers need some.
    private const int MostPrivateRanges = 40;

    public static void Check(EksClusterArgs args, Problems problems)
    {
        if (args.EndpointAccess == EndpointAccess.Public)
        {
            CheckPublic(args.PublicAccessCidrs, problems);
        }
        else
        {
            problems.Unless(
                args.PublicAccessCidrs.Count == 0,
                "publicAccessCidrs",
                args.PublicAccessCidrs,
                "no range while endpointAccess is private",
                "remove the ranges, or set endpointAccess to public");
        }

        CheckPrivate(args.ApiAccessCidrs, problems);
        CheckIdentities(args, problems);
    }

    private static void CheckPublic(List<string> cidrs, Problems problems)
    {
        problems.Unless(
            cidrs.Count is >= 1 and <= MostPublicRanges,
            "publicAccessCidrs",
            cidrs,
            $"1 to {MostPublicRanges} ranges while endpointAccess is public",
            "list the public addresses of your offices, VPN and CI runners, or set endpointAccess to private");

        for (var index = 0; index < cidrs.Count; index++)
        {
            var block = CidrBlock.Parse(cidrs[index]);
            var path = $"publicAccessCidrs[{index}]";

            problems
                .Unless(block is not null, path, cidrs[index], "an IPv4 range that starts at its first address", "write it like '203.0.113.0/24'")
                .Unless(block is not { PrefixLength: 0 }, path, cidrs[index], "less than the whole internet", "list the ranges that need access")
                .Unless(
                    block is not { IsPrivate: true },
                    path,
                    cidrs[index],
                    "a public range, as the VPC reaches the API by its private endpoint",
                    "remove it");
        }
    }

    private static void CheckPrivate(List<string> cidrs, Problems problems)
    {
        problems
            .Unless(
                cidrs.Count <= MostPrivateRanges,
                "apiAccessCidrs",
                cidrs,
                $"at most {MostPrivateRanges} ranges",
                "join neighbouring ranges into larger ones")
            .Unless(
                cidrs.Distinct().Count() == cidrs.Count,
                "apiAccessCidrs",
                cidrs,
                "each range once",
                "remove the repetition");

        for (var index = 0; index < cidrs.Count; index++)
        {
            problems.Unless(
                CidrBlock.Parse(cidrs[index]) is { IsPrivate: true },
                $"apiAccessCidrs[{index}]",
                cidrs[index],
                "a private IPv4 range that starts at its first address",
                "write it like '10.0.0.0/16'; public ranges belong to publicAccessCidrs");
        }
    }

    private static void CheckIdentities(EksClusterArgs args, Problems problems)
    {
        for (var index = 0; index < args.AdminRoleArns.Count; index++)
        {
            CheckRole($"adminRoleArns[{index}]", args.AdminRoleArns[index], problems);
        }

        // Role names are unique in an account, whatever their path, and name the access entries.
        var names = args.AdminRoleArns.Select(AdminPrincipals.RoleName).ToList();
        problems.Unless(
            names.Distinct(StringComparer.OrdinalIgnoreCase).Count() == names.Count,
            "adminRoleArns",
            args.AdminRoleArns,
            "each role once",
            "remove the repetition");

        if (args.DeployerRoleArn is not null)
        {
            CheckRole("deployerRoleArn", args.DeployerRoleArn, problems);
        }
    }

    private static void CheckRole(string path, string arn, Problems problems)
    {
        problems.Unless(
            RoleRules.IsRoleArn(arn),
            path,
            arn,
            "the ARN of an IAM role",
            "write it like 'arn:aws:iam::123456789012:role/admin'; of a session (assumed-role), name its role");
    }
}
