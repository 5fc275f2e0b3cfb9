using System.Globalization;

namespace Lgtm.Infra.Settings;

/// <summary>A registry that images come from by their own name, and how a prefix for images repeats it by mistake.</summary>
internal static class UpstreamRegistry
{
    /// <summary>The same as where images are named, which settings know nothing of; a test compares them.</summary>
    public static readonly IReadOnlyList<string> All = ["docker.io", "ghcr.io", "public.ecr.aws", "quay.io", "registry.k8s.io"];

    public static string? AtTheEndOf(string? prefix)
    {
        return All.FirstOrDefault(name => prefix == name || prefix?.EndsWith($"/{name}") == true);
    }

    public static string FixFor(string? prefix)
    {
        return AtTheEndOf(prefix) is { } name && prefix!.Length > name.Length
            ? $"write {prefix[..^(name.Length + 1)]}: it is {prefix}/... for images of {name} then"
            : "name the mirror, or remove the section to use the upstream registries";
    }

    public static int? PortOf(string? prefix)
    {
        var host = prefix?.Split('/')[0].Split(':') ?? [];
        return host.Length == 2 && int.TryParse(host[1], NumberStyles.None, CultureInfo.InvariantCulture, out var port) ? port : null;
    }
}
