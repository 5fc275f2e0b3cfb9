namespace Lgtm.Components.Charts;

/// <summary>A Helm chart at one version; <paramref name="AppVersion"/> is what the chart itself would run.</summary>
internal sealed record PinnedChart(string Name, string Repository, string Version, string AppVersion);
