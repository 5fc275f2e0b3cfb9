namespace Lgtm.Components.Capacity;

/// <summary>Rounds a total up, by at most 5% once it is large, to one that can be shared out evenly.</summary>
internal static class EvenTotal
{
    // Each divides the next, and the next takes over at a multiple of itself: so a larger amount never rounds to a smaller total.
    private static readonly int[] Units = [12, 24, 120, 360, 720, 3_600, 7_200, 36_000];
    private const int UnitsInATotal = 20;
    private const int MostPodsOnTheSmallestUnit = 6;
    private const int UnitOfManyPods = 360;

    public static int Of(double amount, int replicas)
    {
        var byAmount = Units.Last(unit => unit == Units[0] || amount > UnitsInATotal * unit);
        var unit = replicas > MostPodsOnTheSmallestUnit ? Math.Max(byAmount, UnitOfManyPods) : byAmount;

        // Sums of fractions may end a hair above the whole number that they stand for.
        return (int)Math.Ceiling((amount - 1e-6) / unit) * unit;
    }
}
