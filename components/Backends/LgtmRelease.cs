using Lgtm.Components.Charts;

namespace Lgtm.Components.Backends;

/// <summary>One Helm release of the backends.</summary>
internal sealed record LgtmRelease(string Name, PinnedChart Chart, Values Values, IReadOnlyDictionary<string, object>? ExtraValues)
{
    /// <summary>The resource's name in the program: that of its component, and the release's own part.</summary>
    public string LogicalName(string component)
    {
        return component + Name[LgtmNames.Release.Length..];
    }
}
