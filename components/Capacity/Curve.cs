namespace Lgtm.Components.Capacity;

/// <summary>A line through published points, from nothing at zero; beyond the last point it goes on as steeply as between the last two, never down.</summary>
internal sealed class Curve(params (double At, double Amount)[] points)
{
    public double this[double at]
    {
        get
        {
            var from = (At: 0.0, Amount: 0.0);
            foreach (var to in points)
            {
                if (at <= to.At)
                {
                    return Between(from, to, at);
                }

                from = to;
            }

            return points.Length == 1 ? Between((0, 0), from, at) : Between(points[^2], from, at);
        }
    }

    private static double Between((double At, double Amount) from, (double At, double Amount) to, double at)
    {
        return from.Amount + ((to.Amount - from.Amount) * (at - from.At) / (to.At - from.At));
    }
}
