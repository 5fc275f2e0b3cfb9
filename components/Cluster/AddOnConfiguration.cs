using System.Text.Json.Nodes;

namespace Lgtm.Components;

/// <summary>
/// Configuration of the add-ons as JSON. EKS refuses keys and types that are not in the add-on's own schema
/// (<c>aws eks describe-addon-configuration</c>) and compares text, so keys stay sorted.
/// </summary>
internal static class AddOnConfiguration
{
    public static string? For(string addOn)
    {
        return addOn switch
        {
            AddOnName.VpcCni => Network().ToJsonString(),
            AddOnName.EbsCsiDriver => BlockStorage().ToJsonString(),
            _ => null,
        };
    }

    // Prefixes let a node carry as many pods as its memory allows rather than its network interfaces. All values are strings in this add-on's schema.
    private static JsonObject Network()
    {
        return new()
        {
            ["enableNetworkPolicy"] = "true",
            ["env"] = new JsonObject { ["ENABLE_PREFIX_DELEGATION"] = "true", ["WARM_PREFIX_TARGET"] = "1" },
        };
    }

    // Volumes can only be mounted on nodes that run the driver's DaemonSet, tainted ones included.
    private static JsonObject BlockStorage()
    {
        return new() { ["node"] = new JsonObject { ["tolerateAllTaints"] = true } };
    }
}
