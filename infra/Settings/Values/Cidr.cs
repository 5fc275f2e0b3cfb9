using System.Net;
using System.Net.Sockets;

namespace Lgtm.Infra.Settings;

/// <summary>IPv4 address ranges.</summary>
internal static class Cidr
{
    /// <summary>Addresses of Kubernetes services; fixed when the cluster is created.</summary>
    public const string ServiceBlock = "172.20.0.0/16";

    private static readonly IPNetwork[] PrivateRanges = [IPNetwork.Parse("10.0.0.0/8"), IPNetwork.Parse("172.16.0.0/12"), IPNetwork.Parse("192.168.0.0/16")];

    // RFC 5737: ranges for examples.
    private static readonly IPNetwork[] DocumentationRanges =
        [IPNetwork.Parse("192.0.2.0/24"), IPNetwork.Parse("198.51.100.0/24"), IPNetwork.Parse("203.0.113.0/24")];

    public static bool IsVpcBlock(string text)
    {
        return TryParse(text, out var block) && block.PrefixLength is >= 16 and <= 20 && IsPrivate(text);
    }

    /// <summary>A range that does not let the whole internet in.</summary>
    public static bool IsNarrow(string text)
    {
        return TryParse(text, out var range) && range.PrefixLength > 0;
    }

    /// <summary>A range that exists only inside networks (RFC 1918).</summary>
    public static bool IsPrivate(string text)
    {
        return TryParse(text, out var range)
            && Array.Exists(PrivateRanges, wide => wide.Contains(range.BaseAddress) && range.PrefixLength >= wide.PrefixLength);
    }

    public static bool IsDocumentation(string text)
    {
        return TryParse(text, out var range) && Array.Exists(DocumentationRanges, example => example.Contains(range.BaseAddress));
    }

    public static bool Overlap(string one, string other)
    {
        return TryParse(one, out var a) && TryParse(other, out var b) && (a.Contains(b.BaseAddress) || b.Contains(a.BaseAddress));
    }

    private static bool TryParse(string text, out IPNetwork network)
    {
        // 10.0.0.1/16 is accepted by the parser, and refused by AWS.
        return IPNetwork.TryParse(text, out network)
            && network.BaseAddress.AddressFamily == AddressFamily.InterNetwork
            && network.ToString() == text;
    }
}
