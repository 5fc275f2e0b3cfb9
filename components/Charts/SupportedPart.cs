namespace Lgtm.Components.Charts;

/// <summary>A version of something that a stack runs on, and when its makers stop mending it.</summary>
/// <param name="Name">What it is, such as <c>Tempo</c>, or the name of a chart.</param>
/// <param name="Version">The version in use.</param>
/// <param name="Until">Last day of support. Null: no date is published, or none is known here.</param>
/// <param name="Source">Where the date stands; empty without a date.</param>
public sealed record SupportedPart(string Name, string Version, DateOnly? Until, string Source);
