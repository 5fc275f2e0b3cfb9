using System.Text;
using Lgtm.Cli.Cloud;

namespace Lgtm.Cli.Report;

/// <summary>Searches what is about to be shown for the clear text of a secret, as it is and inside Base64 at any offset.</summary>
internal sealed class LeakCheck
{
    private readonly List<(string Pattern, string Origin)> _patterns = [];

    public LeakCheck(KnownSecrets secrets)
    {
        foreach (var (value, origin) in secrets.OriginByValue)
        {
            _patterns.Add((value, origin));
            foreach (var encoded in Base64Of(value))
            {
                _patterns.Add((encoded, origin));
            }
        }
    }

    /// <summary>Where a leaked secret came from; null when the text is clean.</summary>
    public string? FindIn(ReadOnlySpan<byte> text)
    {
        foreach (var (pattern, origin) in _patterns)
        {
            if (text.IndexOf(Encoding.UTF8.GetBytes(pattern)) >= 0)
            {
                return origin;
            }
        }

        return null;
    }

    public string? FindIn(string text)
    {
        foreach (var (pattern, origin) in _patterns)
        {
            if (text.Contains(pattern, StringComparison.Ordinal))
            {
                return origin;
            }
        }

        return null;
    }

    /// <summary>The text with every known secret masked: for messages of a program that fails anyway.</summary>
    public string Redact(string text)
    {
        return _patterns.Aggregate(text, (clean, leak) => clean.Replace(leak.Pattern, WireJson.Mask, StringComparison.Ordinal));
    }

    // Of a value in the middle of a longer text only the characters between the first and the last partial group are its own.
    private static IEnumerable<string> Base64Of(string value)
    {
        var bytes = Encoding.UTF8.GetBytes(value);
        for (var offset = 0; offset < 3; offset++)
        {
            var encoded = Convert.ToBase64String([.. new byte[offset], .. bytes]);
            var first = offset == 0 ? 0 : offset + 1;
            var last = (offset + bytes.Length) * 8 / 6;
            var own = encoded[first..last];
            yield return own;
            if (own.AsSpan().IndexOfAny('+', '/') >= 0)
            {
                yield return own.Replace('+', '-').Replace('/', '_');
            }
        }
    }
}
