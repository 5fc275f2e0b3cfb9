using Lgtm.Infra.Settings;

namespace Lgtm.Cli.Cloud.Aws;

/// <summary>Where the simulated cloud stands, and who says so.</summary>
/// <param name="Name">The region.</param>
/// <param name="Source">What named it, if it was not <c>aws:region</c>.</param>
/// <param name="Doubt">Why a real deployment would go elsewhere, or ask; null if it would not.</param>
internal sealed record SimulatedRegion(string Name, string? Source = null, string? Doubt = null)
{
    private const string Default = "us-east-1";

    /// <summary>What a heading says.</summary>
    public string Text => Source is null ? Name : $"{Name} ({Source})";

    public static SimulatedRegion Of(string? configured, bool isEncrypted, Func<string, string?> environment)
    {
        if (isEncrypted)
        {
            return new(Default, "aws:region is encrypted", $"aws:region is encrypted in the stack file; the simulated cloud stands in {Default} instead");
        }

        if (!string.IsNullOrWhiteSpace(configured))
        {
            return new(configured);
        }

        return EnvironmentRegion.Find(environment) is { } found
            ? new(found.Name, $"from {found.Variable}, as aws:region is not set")
            : new(Default, "aws:region is not set", $"aws:region is not set; the simulated cloud stands in {Default}, a real deployment would ask for it");
    }
}
