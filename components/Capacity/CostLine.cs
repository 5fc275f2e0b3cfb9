namespace Lgtm.Components.Capacity;

/// <summary>One line of the monthly estimate.</summary>
/// <param name="Name">What is paid for.</param>
/// <param name="MonthlyUsd">USD a month: us-east-1, on demand, arm64.</param>
/// <param name="Reason">What it follows from.</param>
/// <param name="Source">Where the price comes from.</param>
public sealed record CostLine(string Name, double MonthlyUsd, string Reason, string Source);
