namespace Lgtm.Sdk.Generator.Emission;

internal static class Text
{
    public static string Literal(string value) => $"\"{value}\"";
}
