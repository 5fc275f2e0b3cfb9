using Lgtm.Sdk.Generator.Schema;

namespace Lgtm.Sdk.Generator.Emission;

/// <summary>
/// Which file a type goes to: the one of the resource or function whose name its own name starts with, else one of its own.
/// <c>RouteTableRoute</c> is in <c>Ec2/RouteTable.g.cs</c>.
/// </summary>
internal sealed class FileLayout(ProviderSchema schema)
{
    private readonly ILookup<string, string> _owners = schema.Resources.Select(r => r.Token)
        .Concat(schema.Functions.Select(f => f.Token))
        .ToLookup(t => t.Module, t => t.Name, StringComparer.Ordinal);

    public string FileOf(Token token) => Path(token.Module, token.Name);

    public string FileOf(TypeKey key)
    {
        var owner = _owners[key.Module].Where(o => IsFirstWordsOf(key.Name, o)).MaxBy(o => o.Length);
        return Path(key.Module, owner ?? key.Name);
    }

    private static bool IsFirstWordsOf(string name, string owner)
    {
        return name == owner || (name.StartsWith(owner, StringComparison.Ordinal) && char.IsUpper(name[owner.Length]));
    }

    private string Path(string module, string name)
    {
        var folder = module == TypeModule.Root ? "" : schema.Modules[module].Replace('.', '/') + "/";
        return $"{folder}{name}.g.cs";
    }
}
