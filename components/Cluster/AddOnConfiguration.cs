using System.Text.Json.Nodes;

namespace Lgtm.Components.Cluster;

/// <summary>
/// Configuration of the add-ons as JSON. EKS refuses keys and types that are not in the add-on's own schema
/// (<c>aws eks describe-addon-configuration</c>) and compares text, so keys stay sorted.
/// </summary>
internal static class AddOnConfiguration
{
    // Prefixes let a node carry as many pods as its memory allows rather than its network interfaces. All values are strings in this add-on's schema.
    public static string Network()
    {
        return new JsonObject
        {
            ["enableNetworkPolicy"] = "true",
            ["env"] = new JsonObject { ["ENABLE_PREFIX_DELEGATION"] = "true", ["WARM_PREFIX_TARGET"] = "1" },
        }.ToJsonString();
    }

    // Volumes can only be mounted on nodes that run the driver's DaemonSet, tainted ones included. It is the driver that creates them, so that the provider's
    // default tags do not reach them by themselves.
    public static string BlockStorage(IReadOnlyDictionary<string, string> defaultTags)
    {
        var configuration = new JsonObject();
        if (defaultTags.Count > 0)
        {
            var tags = defaultTags.OrderBy(tag => tag.Key, StringComparer.Ordinal).Select(tag => KeyValuePair.Create(tag.Key, (JsonNode?)tag.Value));
            configuration["controller"] = new JsonObject { ["extraVolumeTags"] = new JsonObject(tags) };
        }

        configuration["node"] = new JsonObject { ["tolerateAllTaints"] = true };
        return configuration.ToJsonString();
    }
}
