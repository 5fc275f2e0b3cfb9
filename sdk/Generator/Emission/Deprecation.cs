namespace Lgtm.Sdk.Generator.Emission;

internal static class Deprecation
{
    public const string Attribute = """[global::System.Obsolete("The provider has deprecated this property.")]""";
}
