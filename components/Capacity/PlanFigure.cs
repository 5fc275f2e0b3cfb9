namespace Lgtm.Components.Capacity;

/// <summary>One figure of a plan, with its reason and where that is published.</summary>
/// <param name="Name">What it is, such as <c>cpu</c>.</param>
/// <param name="Value">The figure, unit included, such as <c>2500m</c>.</param>
/// <param name="Reason">Why it is what it is.</param>
/// <param name="Source">Where the reason comes from.</param>
public sealed record PlanFigure(string Name, string Value, string Reason, string Source);
