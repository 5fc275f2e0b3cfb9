using System.Globalization;
using Lgtm.Components.Capacity;
using Lgtm.Components.Charts;

namespace Components.Tests.Lgtm.Promises;

/// <summary>One edit of a values document by hand, and the promises that it breaks.</summary>
/// <param name="Charts">The set of charts.</param>
/// <param name="Document">The document that is edited.</param>
/// <param name="Path">Where, with dots between the steps.</param>
/// <param name="Value">What is written there; null: what is there is removed.</param>
/// <param name="KilledBy">Names of all promises that notice.</param>
internal sealed record Mutant(ChartSet Charts, string Document, string Path, object? Value, params string[] KilledBy)
{
    /// <summary>The profile whose document is edited.</summary>
    public CapacityProfile Profile { get; init; } = CapacityProfile.Small;

    public object[] Steps { get; } = [.. Path.Split('.').Select(step => int.TryParse(step, CultureInfo.InvariantCulture, out var index) ? index : (object)step)];

    public override string ToString()
    {
        return $"{Charts} {Profile} {Document} {Path} -> {Value ?? "(removed)"}";
    }
}
