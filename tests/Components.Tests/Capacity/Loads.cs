using FsCheck;
using FsCheck.Fluent;
using Lgtm.Components.Capacity;

namespace Components.Tests.Capacity;

/// <summary>Random loads. Small and huge ones are equally likely, as sizes change by ratio.</summary>
internal static class Loads
{
    public static Arbitrary<TelemetryLoad> Any { get; } = Arb.From(Random());

    /// <summary>Two loads of which the second is nowhere smaller, and larger in a random choice of dimensions.</summary>
    public static Arbitrary<(TelemetryLoad Less, TelemetryLoad More)> Growing { get; } = Arb.From(
        from less in Random()
        from other in Random()
        from dimensions in Gen.Choose(1, 31)
        select (less, Grown(less, other, dimensions)));

    private static Gen<TelemetryLoad> Random()
    {
        return from logs in UpTo(30_000)
               from series in UpTo(30_000_000)
               from interval in Gen.Elements(10, 15, 30, 60)
               from spans in UpTo(250_000)
               from queries in UpTo(300)
               select new TelemetryLoad
               {
                   LogsGBPerDay = logs,
                   ActiveSeries = series,
                   ScrapeIntervalSeconds = interval,
                   SpansPerSecond = spans,
                   QueriesPerSecond = Math.Max(1, queries),
               };
    }

    private static Gen<int> UpTo(int most)
    {
        return Gen.Choose(0, 1000).Select(part => (int)Math.Round(Math.Pow(most + 1, part / 1000.0)) - 1);
    }

    private static TelemetryLoad Grown(TelemetryLoad less, TelemetryLoad other, int dimensions)
    {
        bool grows(int dimension)
        {
            return (dimensions & (1 << dimension)) != 0;
        }

        return new()
        {
            LogsGBPerDay = grows(0) ? Math.Max(less.LogsGBPerDay, other.LogsGBPerDay) : less.LogsGBPerDay,
            ActiveSeries = grows(1) ? Math.Max(less.ActiveSeries, other.ActiveSeries) : less.ActiveSeries,
            ScrapeIntervalSeconds = grows(2) ? Math.Min(less.ScrapeIntervalSeconds, other.ScrapeIntervalSeconds) : less.ScrapeIntervalSeconds,
            SpansPerSecond = grows(3) ? Math.Max(less.SpansPerSecond, other.SpansPerSecond) : less.SpansPerSecond,
            QueriesPerSecond = grows(4) ? Math.Max(less.QueriesPerSecond, other.QueriesPerSecond) : less.QueriesPerSecond,
        };
    }
}
