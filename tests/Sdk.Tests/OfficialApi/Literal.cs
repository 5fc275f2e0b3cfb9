using System.Globalization;

namespace Sdk.Tests.OfficialApi;

/// <summary>Writes the constants of attributes and default values.</summary>
internal static class Literal
{
    public static string Of(object? value)
    {
        return value switch
        {
            null => "null",
            bool flag => flag ? "true" : "false",
            string text => $"\"{text}\"",
            _ => Convert.ToString(value, CultureInfo.InvariantCulture)!,
        };
    }
}
