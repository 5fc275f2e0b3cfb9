using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Lgtm.Components.Cluster;

/// <summary>
/// Logical name of a node group: <c>stateful-2-3f9a1c</c>. The end follows from instance types and fewest nodes. With another of them, a new group is
/// created with its own size before the old one is deleted; an update in place would send the old size along (see NodeGroups), and EKS refuses one below
/// the new minimum.
/// </summary>
internal static class NodeGroupName
{
    private const int SuffixLength = 6;

    public static string Of(NodePlacement place, NodeGroupArgs group)
    {
        var start = string.Create(CultureInfo.InvariantCulture, $"{string.Join(',', group.InstanceTypes)};{group.MinNodes}");
        return $"{place.Name}-{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(start)))[..SuffixLength]}";
    }
}
