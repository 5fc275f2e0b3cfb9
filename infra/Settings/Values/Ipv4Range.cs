using System.Buffers.Binary;
using System.Globalization;
using System.Net;

namespace Lgtm.Infra.Settings;

/// <summary>An IPv4 range as it was written, which may be an address inside the range.</summary>
internal sealed record Ipv4Range(IPAddress Written, int? PrefixLength)
{
    public bool IsSingleAddress => PrefixLength is null;

    public bool HasHostBits => !Written.Equals(Network.BaseAddress);

    public IPNetwork Network
    {
        get
        {
            var length = PrefixLength ?? 32;
            var bits = BinaryPrimitives.ReadUInt32BigEndian(Written.GetAddressBytes()) & (length == 0 ? 0 : uint.MaxValue << (32 - length));
            var address = new byte[4];
            BinaryPrimitives.WriteUInt32BigEndian(address, bits);
            return new(new IPAddress(address), length);
        }
    }

    public static Ipv4Range? Read(string text)
    {
        var parts = text.Split('/');
        // 10.1 and 010.0.0.1 are addresses to the parser, and none to AWS.
        if (parts.Length > 2 || !IPAddress.TryParse(parts[0], out var address) || address.ToString() != parts[0]
            || address.AddressFamily != System.Net.Sockets.AddressFamily.InterNetwork)
        {
            return null;
        }

        if (parts.Length == 1)
        {
            return new(address, null);
        }

        return int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var length) && length <= 32
            && string.Equals(length.ToString(CultureInfo.InvariantCulture), parts[1], StringComparison.Ordinal)
            ? new(address, length) : null;
    }
}
