namespace Pulumi;

/// <summary>Stands for a provider of which only the reference is known.</summary>
internal sealed class DependencyProviderResource : ProviderResource
{
    private const string Separator = "::";

    public DependencyProviderResource(string reference)
        : base(UrnOf(reference), IdOf(reference))
    {
    }

    private static string UrnOf(string reference) => reference[..Split(reference)];

    private static string IdOf(string reference) => reference[(Split(reference) + Separator.Length)..];

    private static int Split(string reference)
    {
        var at = reference.LastIndexOf(Separator, StringComparison.Ordinal);
        return at > 0 ? at : throw new ArgumentException($"expected '::' in provider reference '{reference}'", nameof(reference));
    }
}
