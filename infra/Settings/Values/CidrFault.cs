using System.Net;

namespace Lgtm.Infra.Settings;

/// <summary>What is wrong with one IPv4 range, and what to write instead; nothing when it will do.</summary>
internal static class CidrFault
{
    // RFC 6890 and RFC 5771.
    private static readonly (IPNetwork Range, string Purpose)[] NeverSources =
    [
        (IPNetwork.Parse("127.0.0.0/8"), "loopback"),
        (IPNetwork.Parse("169.254.0.0/16"), "link-local"),
        (IPNetwork.Parse("198.18.0.0/15"), "benchmarks"),
        (IPNetwork.Parse("224.0.0.0/4"), "multicast"),
    ];

    public static string? OfVpcBlock(string text)
    {
        if (Ipv4Range.Read(text) is { IsSingleAddress: true })
        {
            return $"{text} has no prefix length: write a range, such as 10.0.0.0/16";
        }

        return OfShape(text) ?? text switch
        {
            _ when !Cidr.IsPrivate(text) => $"{text} is not private: choose a free range, such as 10.0.0.0/16",
            _ when !Cidr.IsVpcBlock(text) => $"{text} has the wrong size: choose a prefix length from /16 to /20",
            _ => null,
        };
    }

    /// <summary>Of a range that requests from the internet come from.</summary>
    public static string? OfPublic(string text)
    {
        return OfSource(text) ?? (Cidr.IsPrivate(text) ? $"{text} is private, and never calls a public endpoint: move it to apiAccessCidrs" : null);
    }

    public static string? OfPrivate(string text)
    {
        return OfShape(text) ?? (Cidr.IsPrivate(text) ? null : $"{text} is not private: name private ranges, such as 10.0.0.0/16; public ones go to publicAccessCidrs");
    }

    /// <summary>Of a range that requests come from, public or private.</summary>
    public static string? OfSource(string text)
    {
        return OfShape(text) ?? (Cidr.IsNarrow(text) ? OfPurpose(text) : $"{text} lets the whole internet in: name the ranges of your offices, VPN and runners");
    }

    private static string? OfPurpose(string text)
    {
        var (range, purpose) = Array.Find(NeverSources, special => Cidr.Overlap(text, special.Range.ToString()));
        return purpose is null ? null : $"{text} reaches into {range} ({purpose}), from where no request comes: name the ranges of your offices, VPN and runners";
    }

    private static string? OfShape(string text)
    {
        return Ipv4Range.Read(text) switch
        {
            null => $"'{text}' is not an IPv4 range: write one such as 198.51.100.0/24",
            { IsSingleAddress: true } => $"{text} is a single address: write {text}/32",
            { HasHostBits: true } range => $"{text} has host bits set: write {range.Network}",
            _ => null,
        };
    }
}
