namespace Lgtm.Components.Capacity;

/// <summary>What answering queries takes at least; published for Mimir's queriers, and taken for those of Loki and Tempo too.</summary>
internal static class Queries
{
    private const double QueriesOfACore = 10;

    public static double Cpu(TelemetryLoad load)
    {
        return load.QueriesPerSecond / QueriesOfACore * 1000;
    }

    public static double Memory(TelemetryLoad load)
    {
        return load.QueriesPerSecond / QueriesOfACore * Amounts.MiBInGB;
    }
}
