using System.Text.RegularExpressions;

namespace Lgtm.Components;

/// <summary>What may stand before the name of every image.</summary>
internal static partial class ImageRegistryRules
{
    /// <summary>Registries that the charts take images from: what a mirror has to offer.</summary>
    public static readonly IReadOnlyList<string> Upstreams = ["docker.io", "ghcr.io", "public.ecr.aws", "quay.io", "registry.k8s.io"];

    public static Problems CheckImageRegistry(this Problems problems, string? prefix)
    {
        return problems.Unless(
            prefix is null || Prefix().IsMatch(prefix),
            "imageRegistryPrefix",
            prefix,
            "a lower-case host with a dot or a port, and perhaps a path, without scheme and without a slash at the end",
            "write it like 'mirror.example.com/cache', or leave it out");
    }

    // A host without dot or port would be taken for a folder on Docker Hub.
    [GeneratedRegex(
        @"^(?=[^/]*[.:])[a-z0-9]([a-z0-9.-]*[a-z0-9])?(:[0-9]{1,5})?(/[a-z0-9]+([._-]+[a-z0-9]+)*)*\z",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant,
        matchTimeoutMilliseconds: 1000)]
    private static partial Regex Prefix();
}
