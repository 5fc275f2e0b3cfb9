namespace Lgtm.Sdk.Generator.Schema;

/// <summary>Where an object type or enum lives: <c>networking.k8s.io/v1/IngressTLS</c> is module <c>networking.k8s.io/v1</c>, name <c>IngressTLS</c>.</summary>
internal sealed record TypeKey(string Module, string Name)
{
    public static TypeKey Parse(string text)
    {
        var slash = text.LastIndexOf('/');
        return new(text[..slash], text[(slash + 1)..]);
    }
}
