using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace Lgtm.Components.Validation;

/// <summary>An IPv4 range such as <c>10.0.0.0/16</c>, its address being the first of the range.</summary>
internal sealed record CidrBlock(uint Address, int PrefixLength)
{
    private static readonly CidrBlock[] PrivateRanges = [new(0x0A000000, 8), new(0xAC100000, 12), new(0xC0A80000, 16)];

    public long Size => 1L << (32 - PrefixLength);

    public bool IsPrivate => PrivateRanges.Any(Within);

    public static CidrBlock? Parse(string? text)
    {
        var parts = (text ?? string.Empty).Split('/');
        if (parts.Length != 2
            || !int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var prefixLength)
            || prefixLength > 32
            || !IPAddress.TryParse(parts[0], out var address)
            || address.AddressFamily != AddressFamily.InterNetwork)
        {
            return null;
        }

        var block = new CidrBlock(ToNumber(address), prefixLength);

        // Refuses abbreviations (10.1/16) and addresses inside the range (10.0.0.7/16), as AWS does.
        return block.Address % block.Size == 0 && block.ToString() == text ? block : null;
    }

    public bool Contains(CidrBlock other)
    {
        return other.PrefixLength >= PrefixLength && other.Address >= Address && other.Address < Address + Size;
    }

    public bool Overlaps(CidrBlock other)
    {
        return Contains(other) || other.Contains(this);
    }

    /// <summary>The range of that size which starts <paramref name="index"/> such ranges after this one's start.</summary>
    public CidrBlock Part(int prefixLength, int index)
    {
        var size = 1L << (32 - prefixLength);
        return new((uint)(Address + (size * index)), prefixLength);
    }

    public override string ToString()
    {
        return string.Create(CultureInfo.InvariantCulture, $"{Address >> 24}.{(Address >> 16) & 255}.{(Address >> 8) & 255}.{Address & 255}/{PrefixLength}");
    }

    private bool Within(CidrBlock range)
    {
        return range.Contains(this);
    }

    private static uint ToNumber(IPAddress address)
    {
        return address.GetAddressBytes().Aggregate(0u, (number, part) => (number << 8) | part);
    }
}
