namespace Lgtm.Sdk.Generator.Schema;

internal static class TypeModule
{
    /// <summary>The module of everything directly in the package's namespace.</summary>
    public const string Root = "index";
}
