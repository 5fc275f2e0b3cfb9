namespace Lgtm.Components.Capacity;

/// <summary>Which rings of Loki and Tempo put each copy into another zone.</summary>
internal static class ZoneAwareRings
{
    private const int Zones = 3;

    /// <summary>
    /// A ring with one ingester for each copy needs no zones: the ingesters stand one in each. Of a number that zones cannot share evenly, some would take
    /// more than others: every zone gets every line and span.
    /// </summary>
    public static bool KeepCopiesApart(int ingesters, int copies, bool zonesAreKnown)
    {
        return zonesAreKnown && ingesters > copies && ingesters % Zones == 0;
    }
}
