using System.Globalization;

namespace Lgtm.Cli.Stacks;

/// <summary>The meaning of an unquoted scalar by YAML 1.2's core schema, as the Pulumi CLI reads it.</summary>
internal static class YamlScalar
{
    public static object? Resolve(string text)
    {
        return text switch
        {
            "" or "~" or "null" or "Null" or "NULL" => null,
            "true" or "True" or "TRUE" => true,
            "false" or "False" or "FALSE" => false,
            _ when !LooksLikeNumber(text) => text,
            _ when long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var whole) => whole,
            _ when text.StartsWith("0x", StringComparison.Ordinal)
                && long.TryParse(text.AsSpan(2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var hexadecimal) => hexadecimal,
            _ when double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var real) && double.IsFinite(real) => real,
            _ => text,
        };
    }

    private static bool LooksLikeNumber(string text)
    {
        return char.IsAsciiDigit(text[0]) || (text.Length > 1 && text[0] is '-' or '+' or '.');
    }
}
