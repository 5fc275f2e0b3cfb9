using System.Globalization;

namespace Pulumi;

/// <summary>How the text of a setting is read as a value; null when it is not one.</summary>
internal static class ConfigParsing
{
    // Exactly these two: "True" or "yes" is more likely a mistake than a wish.
    public static bool? Boolean(string value) => value switch
    {
        "true" => true,
        "false" => false,
        _ => null,
    };

    public static int? Int32(string value) => int.TryParse(value, NumberStyles.Integer, CultureInfo.InvariantCulture, out var number) ? number : null;

    public static double? Double(string value) =>
        double.TryParse(value, NumberStyles.Float | NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out var number) ? number : null;
}
