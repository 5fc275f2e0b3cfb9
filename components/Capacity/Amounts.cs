namespace Lgtm.Components.Capacity;

/// <summary>Units of published figures in those of Kubernetes.</summary>
internal static class Amounts
{
    public const double MiBInGB = 1e9 / (1024 * 1024);
    public const double GiBInGB = 1e9 / (1024 * 1024 * 1024);
}
