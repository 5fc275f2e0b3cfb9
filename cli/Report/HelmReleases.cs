using Lgtm.Cli.Cloud;
using Lgtm.Cli.Engine;

namespace Lgtm.Cli.Report;

/// <summary>The Helm releases of a plan.</summary>
internal static class HelmReleases
{
    public static IEnumerable<PlannedRelease> Of(Plan plan)
    {
        return plan.Resources.Where(resource => resource is { Type: HelmRelease.Type, ReadId: null }).Select(Planned).OrderBy(release => release.Name, StringComparer.Ordinal);
    }

    private static PlannedRelease Planned(RecordedResource resource)
    {
        var reference = Text(resource, "chart") ?? "";
        var repository = WireValue.TextOf(WireValue.MapOf(resource.Inputs, "repositoryOpts"), "repo") ?? "";
        var chart = HelmRelease.ChartNameOf(reference);
        return new(
            Text(resource, "name") ?? resource.Name,
            chart,
            Text(resource, "version") ?? "",
            Text(resource, "namespace") ?? "default",
            repository.Length > 0 || chart.Length == reference.Length ? repository : reference[..^(chart.Length + 1)],
            resource);
    }

    // What the program left open the provider has chosen: that stands in the outputs.
    private static string? Text(RecordedResource resource, string key)
    {
        return WireValue.TextOf(resource.Inputs, key) ?? WireValue.TextOf(resource.Outputs, key);
    }
}
