using System.Text.RegularExpressions;
using Lgtm.Components.Resources;
using Lgtm.Components.Validation;

namespace Lgtm.Components.Cluster;

/// <summary>Rules for the control plane and its add-ons.</summary>
internal static partial class ClusterRules
{
    public static void Check(EksClusterArgs args, Problems problems)
    {
        problems
            .Unless(
                ClusterName().IsMatch(args.ClusterName),
                "clusterName",
                args.ClusterName,
                "1 to 100 letters, digits, hyphens and underscores, starting with a letter or a digit",
                "write it like 'observability-dev'")
            .Unless(
                KubernetesVersion().IsMatch(args.KubernetesVersion),
                "kubernetesVersion",
                args.KubernetesVersion,
                "a minor version of Kubernetes",
                "write it like '1.35', without the patch number")
            .Unless(
                args.ZoneCount is >= 2 and <= 4,
                "zoneCount",
                args.ZoneCount,
                "2 to 4",
                "give the number of zones that the network covers")
            .CheckLogRetention("logRetentionDays", args.LogRetentionDays)
            .Unless(
                args.Lifetime == Lifetime.Protected || !args.DeletionProtection,
                "deletionProtection",
                args.DeletionProtection,
                "false in a disposable environment",
                "set deletionProtection to false, or make the lifetime protected");

        CheckAddOns(args, problems);
    }

    // A null string becomes an input too, and would leave the cluster without a key of either kind.
    public static string CheckedKey(string cluster, string? secretsKeyArn)
    {
        new Problems($"EksCluster '{cluster}'")
            .Unless(
                KeyArn().IsMatch(secretsKeyArn ?? string.Empty),
                "secretsKeyArn",
                secretsKeyArn,
                "the ARN of a KMS key",
                "write it like 'arn:aws:kms:eu-west-1:123456789012:key/...', or leave it out for a key of the cluster's own")
            .ThrowIfAny();

        return secretsKeyArn!;
    }

    private static void CheckAddOns(EksClusterArgs args, Problems problems)
    {
        var known = AddOnName.InstalledBy(args.Compute);

        foreach (var (addOn, version) in args.AddOnVersions)
        {
            problems
                .Unless(
                    known.Contains(addOn),
                    $"addOnVersions.{addOn}",
                    version,
                    $"an add-on that this cluster installs: {string.Join(", ", known)}",
                    "correct the name or remove the entry")
                .Unless(
                    AddOnVersion().IsMatch(version),
                    $"addOnVersions.{addOn}",
                    version,
                    "a full add-on version",
                    "write it like 'v1.22.4-eksbuild.3'");
        }
    }

    [GeneratedRegex(@"^[0-9A-Za-z][A-Za-z0-9_-]{0,99}\z", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex ClusterName();

    [GeneratedRegex(
        @"^arn:aws[a-z-]*:kms:[a-z0-9-]+:[0-9]{12}:key/[A-Za-z0-9-]+\z",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant,
        matchTimeoutMilliseconds: 1000)]
    private static partial Regex KeyArn();

    [GeneratedRegex(@"^1\.[1-9][0-9]\z", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex KubernetesVersion();

    [GeneratedRegex(
        @"^v[0-9]+\.[0-9]+\.[0-9]+-eksbuild\.[0-9]+\z",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant,
        matchTimeoutMilliseconds: 1000)]
    private static partial Regex AddOnVersion();
}
