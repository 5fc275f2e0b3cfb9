using System.Globalization;
using System.Text.RegularExpressions;

namespace Lgtm.Components.Validation;

/// <summary>What may stand before the name of every image.</summary>
internal static partial class ImageRegistryRules
{
    /// <summary>Registries that the charts take images from: what a mirror has to offer.</summary>
    public static readonly IReadOnlyList<string> Upstreams = ["docker.io", "ghcr.io", "public.ecr.aws", "quay.io", "registry.k8s.io"];

    public static Problems CheckImageRegistry(this Problems problems, string? prefix)
    {
        return problems
            .Unless(
                prefix is null || Prefix().IsMatch(prefix),
                "imageRegistryPrefix",
                prefix,
                "a lower-case host with a dot or a port, and perhaps a path, without scheme and without a slash at the end",
                "write it like 'mirror.example.com/cache', or leave it out")
            .Unless(
                prefix is null || !Upstreams.Any(name => $"/{prefix}".EndsWith($"/{name}", StringComparison.Ordinal)),
                "imageRegistryPrefix",
                prefix,
                "a prefix that does not end in the name of an upstream registry, as every image brings that itself",
                "leave that name off")
            .Unless(prefix is null || PortOf(prefix) is null or (>= 1 and <= 65535), "imageRegistryPrefix", prefix, "a port from 1 to 65535", "correct the port");
    }

    private static int? PortOf(string prefix)
    {
        var host = prefix.Split('/')[0].Split(':');
        return host.Length == 2 && int.TryParse(host[1], NumberStyles.None, CultureInfo.InvariantCulture, out var port) ? port : null;
    }

    // A host without dot or port would be taken for a folder on Docker Hub.
    [GeneratedRegex(
        @"^(?=[^/]*[.:])[a-z0-9]([a-z0-9.-]*[a-z0-9])?(:[0-9]{1,5})?(/[a-z0-9]+([._-]+[a-z0-9]+)*)*\z",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant,
        matchTimeoutMilliseconds: 1000)]
    private static partial Regex Prefix();
}
