namespace Lgtm.Cli.Engine;

/// <summary>Composes and takes apart URNs as the engine does.</summary>
internal static class Urn
{
    public const string StackType = "pulumi:pulumi:Stack";

    private const string Prefix = "urn:pulumi:";
    private const string Separator = "::";

    public static string For(string stack, string project, string? parent, string type, string name)
    {
        var chain = parent is null || TypeOf(parent) == StackType ? type : $"{QualifiedTypeOf(parent)}${type}";
        return $"{Prefix}{stack}{Separator}{project}{Separator}{chain}{Separator}{name}";
    }

    /// <summary>The type with the types of its parents, joined by <c>$</c>.</summary>
    public static string QualifiedTypeOf(string urn)
    {
        return urn.Split(Separator, 4)[2];
    }

    public static string TypeOf(string urn)
    {
        var qualified = QualifiedTypeOf(urn);
        return qualified[(qualified.LastIndexOf('$') + 1)..];
    }

    public static string NameOf(string urn)
    {
        return urn.Split(Separator, 4)[3];
    }

    public static bool IsWellFormed(string urn)
    {
        return urn.StartsWith(Prefix, StringComparison.Ordinal) && urn.Split(Separator, 4).Length == 4;
    }
}
