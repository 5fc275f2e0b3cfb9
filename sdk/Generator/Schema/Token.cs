namespace Lgtm.Sdk.Generator.Schema;

/// <summary>
/// A type token. The module of <c>aws:ec2/vpc:Vpc</c> is <c>ec2</c> (the part after the slash is a file name);
/// that of <c>kubernetes:core/v1:Secret</c> is all of <c>core/v1</c>.
/// </summary>
internal sealed record Token(string Text, string Module, string Name)
{
    public static Token Parse(string text, bool isKubernetes)
    {
        var parts = text.Split(':');
        if (parts is ["pulumi", "providers", _])
        {
            return new(text, TypeModule.Root, "Provider");
        }

        var module = isKubernetes ? parts[1] : parts[1].Split('/')[0];
        return new(text, module, char.ToUpperInvariant(parts[2][0]) + parts[2][1..]);
    }
}
